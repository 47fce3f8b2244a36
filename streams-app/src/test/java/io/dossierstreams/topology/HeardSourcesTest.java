package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.SourceHeard;
import io.dossierstreams.state.MemoryTable;
import io.dossierstreams.state.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class HeardSourcesTest {
    private final CountingTable table = new CountingTable();
    private HeardSources heard = new HeardSources(table);

    @Test
    void shouldSendEachSystemOnceInTheOrderOfNames() {
        List.of("/b", "/a", "/b", "/a").forEach(heard::hear);
        assertThat(send(7)).containsExactly(new SourceHeard(7, 5, 0, "/a"), new SourceHeard(7, 5, 1, "/b"));
    }

    @Test
    void shouldSendASystemAgainOnlyWhenItIsHeardAgain() {
        heard.hear("/a");
        send(7);
        assertThat(send(8)).isEmpty();
        heard.hear("/a");
        assertThat(send(9)).containsExactly(new SourceHeard(9, 5, 0, "/a"));
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
        assertThat(send(7)).containsExactly(new SourceHeard(7, 5, 0, "/a"));
        heard = new HeardSources(table);
        assertThat(send(8)).isEmpty();
    }

    private List<DeltaRecord> send(long tick) {
        List<DeltaRecord> sent = new ArrayList<>();
        heard.send(tick, 5, sent::add);
        return sent;
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
