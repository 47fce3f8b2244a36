package io.dossierstreams.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReferenceChangesTest {
    private static final Unit A = Unit.of("A", "A", Level.PROVINCE, null);
    private static final Unit B = Unit.of("B", "B", Level.COMMUNE, "A");
    private static final Unit B_RENAMED = Unit.of("B", "Bồng Sơn", Level.COMMUNE, null);
    private static final Unit C = Unit.of("C", "C", Level.COMMUNE, "A");

    @Test
    void shouldTellNewChangedAndUnchangedApart() {
        ReferenceChanges<Unit> changes = ReferenceChanges.between(loaded(A, B), file(A, B_RENAMED, C), false);

        assertThat(changes.added()).containsExactly(C);
        assertThat(changes.changed()).containsExactly(new ReferenceChanges.Changed<>(Optional.of(B), B_RENAMED));
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.written()).containsExactly(C, B_RENAMED);
    }

    @Test
    void shouldRemoveOnlyWhenPruning() {
        assertThat(ReferenceChanges.between(loaded(A, B), file(A), false).removed())
                .isEmpty();
        assertThat(ReferenceChanges.between(loaded(A, B), file(A), true).removed())
                .containsExactly("B");
    }

    @Test
    void shouldWriteAnEntryAnewWhenTheLoadedOneIsNotValid() {
        SortedMap<String, Optional<Unit>> loaded = loaded(A);
        loaded.put("B", Optional.empty());

        assertThat(ReferenceChanges.between(loaded, file(A, B), false).written())
                .containsExactly(B);
    }

    @Test
    void shouldShowChangesFieldByField() {
        List<String> lines = new ChangeText<>(ReferenceKind.UNITS)
                .lines(ReferenceChanges.between(loaded(B, C), file(A, B_RENAMED), true));

        assertThat(lines.get(0)).startsWith("+ A {\"id\":\"A\"");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "~ B",
                        "    name: \"B\" -> \"Bồng Sơn\"",
                        "    parent: \"A\" -> none",
                        "- C",
                        "1 added, 1 changed, 1 removed, 0 unchanged");
    }

    private static SortedMap<String, Optional<Unit>> loaded(Unit... units) {
        SortedMap<String, Optional<Unit>> loaded = new TreeMap<>();
        for (Unit unit : units) {
            loaded.put(unit.id(), Optional.of(unit));
        }
        return loaded;
    }

    private static ReferenceFile<Unit> file(Unit... units) {
        List<Entry<Unit>> entries = List.of(units).stream()
                .map(unit -> new Entry<>(1, unit.id(), unit))
                .toList();
        return new ReferenceFile<>(entries, List.of(), List.of());
    }
}
