package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.state.MemoryTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
    private final MemoryTable<String, Integer> table = new MemoryTable<>();
    private final WriteBehind<String, Integer> behind = new WriteBehind<>(table);

    @Test
    void shouldGiveWhatWasPutBeforeItIsStored() {
        table.put("a", 1);
        table.put("b", 1);
        behind.put("a", 2);
        behind.put("b", null);
        assertThat(behind.get("a")).isEqualTo(2);
        assertThat(behind.get("b")).isNull();
        assertThat(behind.get("c")).isNull();
        assertThat(table.get("a")).isEqualTo(1);
        assertThat(table.get("b")).isEqualTo(1);
    }

    @Test
    void shouldBringTheTableUpToDateWhenItIsStored() {
        table.put("b", 1);
        behind.put("a", 2);
        behind.put("b", null);
        behind.store();
        assertThat(table.get("a")).isEqualTo(2);
        assertThat(table.get("b")).isNull();
        table.put("a", 3);
        assertThat(behind.get("a")).as("what is stored is no longer kept").isEqualTo(3);
    }

    @Test
    void shouldVisitWhatIsNotStoredYet() {
        behind.put("b", 2);
        behind.put("a", 1);
        List<String> visited = new ArrayList<>();
        behind.forEach((key, value) -> visited.add(key));
        behind.put("c", 3);
        behind.forEachFrom("b", 10, (key, value) -> visited.add(key));
        assertThat(visited).containsExactly("a", "b", "b", "c");
    }

    @Test
    void shouldNotKeepMoreThanItsLimit() {
        for (int i = 0; i <= WriteBehind.MOST_ENTRIES; i++) {
            behind.put(Integer.toString(i), i);
        }
        assertThat(table.size()).isEqualTo(WriteBehind.MOST_ENTRIES + 1);
    }
}
