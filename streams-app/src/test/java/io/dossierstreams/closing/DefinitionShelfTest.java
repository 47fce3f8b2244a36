package io.dossierstreams.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Definition.Name;
import io.dossierstreams.state.MemoryTable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DefinitionShelfTest {
    private final MemoryTable<String, Definition> table = new MemoryTable<>();
    private final DefinitionShelf shelf = new DefinitionShelf(table);

    @Test
    void shouldComputeAllOthersWhenOneCannotBeComputed() {
        assertThat(shelf.take(of(count("good", "received"), count("bad", "receivd"))))
                .isTrue();
        assertThat(shelf.indicators().all()).extracting(Indicator::id).containsExactly("good");
        assertThat(shelf.problems())
                .singleElement()
                .asString()
                .startsWith("bad.v1: value: there is no measure or count receivd");
    }

    @Test
    void shouldLeaveOutWhatNamesOneThatCannotBeComputed() {
        shelf.take(of(count("bad", "receivd"), count("above", "bad + received")));
        assertThat(shelf.indicators().all()).isEmpty();
        assertThat(shelf.problems()).extracting(problem -> problem.definition()).containsExactly("bad.v1", "above.v1");
    }

    @Test
    void shouldTakeADefinitionInWhenWhatItNamesHasCome() {
        shelf.take(of(count("above", "later + received")));
        shelf.take(of(count("later", "resolved")));
        assertThat(shelf.indicators().all()).extracting(Indicator::id).containsExactly("above", "later");
        assertThat(shelf.problems()).isEmpty();
    }

    @Test
    void shouldSeeNoChangeWhenADefinitionIsLoadedAgainAsItWas() {
        shelf.take(of(count("good", "received")));
        assertThat(shelf.take(of(count("good", "received")))).isFalse();
    }

    @Test
    void shouldGoOnWithWhatTheTableKeepsWhenItIsMadeAnew() {
        shelf.take(of(count("good", "received")));
        assertThat(new DefinitionShelf(table).indicators().all())
                .extracting(Indicator::id)
                .containsExactly("good");
    }

    private static Map<String, Definition> of(Definition... definitions) {
        Map<String, Definition> byKey = new TreeMap<>();
        Arrays.asList(definitions).forEach(definition -> byKey.put(definition.key(), definition));
        return byKey;
    }

    private static Definition count(String id, String value) {
        return new Definition(id, 1, Kind.COUNT, new Name(id, id), null, null, value, null, null, null, "a test", null);
    }
}
