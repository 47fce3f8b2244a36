package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.state.MemoryTable;
import io.dossierstreams.state.Table;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class HeardSourcesTest {
    private final CountingTable table = new CountingTable();
    private HeardSources heard = new HeardSources(table);

    @Test
    void shouldGiveEachSystemOnceInTheOrderOfNames() {
        List.of("/b", "/a", "/b", "/a").forEach(heard::hear);
        assertThat(heard.take()).containsExactly("/a", "/b");
    }

    @Test
    void shouldGiveASystemAgainOnlyWhenItIsHeardAgain() {
        heard.hear("/a");
        heard.take();
        assertThat(heard.take()).isEmpty();
        heard.hear("/a");
        assertThat(heard.take()).containsExactly("/a");
    }

    @Test
    void shouldWriteOncePerSystemAndTick() {
        for (int i = 0; i < 1_000; i++) {
            heard.hear("/a");
        }
        assertThat(table.writes).isEqualTo(1);
    }

    @Test
    void shouldKnowWhoWasHeardWhenItIsStartedAgain() {
        heard.hear("/a");
        heard = new HeardSources(table);
        assertThat(heard.take()).containsExactly("/a");
        heard = new HeardSources(table);
        assertThat(heard.take()).isEmpty();
    }

    private static final class CountingTable implements Table<String, Boolean> {
        private final Table<String, Boolean> table = new MemoryTable<>();
        private int writes;

        @Override
        public Boolean get(String key) {
            return table.get(key);
        }

        @Override
        public void put(String key, Boolean value) {
            writes++;
            table.put(key, value);
        }

        @Override
        public void forEach(BiConsumer<String, Boolean> visitor) {
            table.forEach(visitor);
        }

        @Override
        public void forEachFrom(String key, int limit, BiConsumer<String, Boolean> visitor) {
            table.forEachFrom(key, limit, visitor);
        }
    }
}
