package io.dossierstreams.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    static final Tree TREE = Tree.of(List.of(
            Unit.of("C", "Country", Level.PROVINCE, null),
            Unit.of("D", "District", Level.DISTRICT, "C"),
            Unit.of("X", "Commune", Level.COMMUNE, "D"),
            Unit.of("Y", "Commune", Level.COMMUNE, "D")));

    @Test
    void shouldGiveItselfAndAllAboveWhenNothingIsUnderIt() {
        assertThat(TREE.scopes("X")).containsExactly("unit:X", "under:D", "under:C");
    }

    @Test
    void shouldGiveItselfTwiceWhenUnitsAreUnderIt() {
        assertThat(TREE.scopes("D")).containsExactly("unit:D", "under:D", "under:C");
    }

    @Test
    void shouldCountAsUnassignedWhenUnitIsUnknown() {
        assertThat(TREE.scopes("Z")).containsExactly("unassigned");
    }

    @Test
    void shouldRefuseWhenUnitAboveIsMissing() {
        assertThatThrownBy(() -> Tree.of(List.of(Unit.of("X", "Commune", Level.COMMUNE, "D"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("D");
    }
}
