package io.dossierstreams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final Unit PROVINCE = unit("P", Level.PROVINCE, null);
    private static final Unit DISTRICT = unit("D", Level.DISTRICT, "P");
    private static final Unit COMMUNE = unit("C", Level.COMMUNE, "D");
    private static final Unit DIRECT_COMMUNE = unit("E", Level.COMMUNE, "P");
    private static final Directory TREE = directory(PROVINCE, DISTRICT, COMMUNE, DIRECT_COMMUNE);

    @Test
    void shouldCountALeafForItselfAndEverythingAboveIt() {
        assertThat(TREE.on(DAY).scopesOf("C"))
                .containsExactlyInAnyOrder(
                        Scope.unit("C"),
                        Scope.under("D"),
                        Scope.level("D", Level.COMMUNE),
                        Scope.under("P"),
                        Scope.level("P", Level.COMMUNE));
    }

    @Test
    void shouldCountAUnitWithOthersBelowItUnderItself() {
        assertThat(TREE.on(DAY).scopesOf("D"))
                .containsExactlyInAnyOrder(
                        Scope.unit("D"), Scope.under("D"), Scope.under("P"), Scope.level("P", Level.DISTRICT));
        assertThat(TREE.on(DAY).scopesOf("P")).containsExactlyInAnyOrder(Scope.unit("P"), Scope.under("P"));
    }

    @Test
    void shouldBeUnassignedAloneWhenUnitIsNotKnown() {
        assertThat(TREE.on(DAY).scopesOf("X")).containsExactly(Scope.UNASSIGNED);
        assertThat(TREE.unit("X")).isEmpty();
    }

    @Test
    void shouldStopAtAParentThatIsNotKnown() {
        Directory broken = directory(unit("C", Level.COMMUNE, "D"));
        assertThat(broken.on(DAY).scopesOf("C")).containsExactly(Scope.unit("C"));
        assertThat(broken.on(DAY).scopesOf("D")).containsExactly(Scope.UNASSIGNED);
    }

    @Test
    void shouldCountEachScopeOnceWhenParentsFormACircle() {
        Directory circle = directory(
                unit("A", Level.DISTRICT, "B"), unit("B", Level.DISTRICT, "A"), unit("C", Level.COMMUNE, "A"));
        assertThat(circle.on(DAY).scopesOf("A"))
                .containsExactlyInAnyOrder(
                        Scope.unit("A"), Scope.under("A"), Scope.under("B"), Scope.level("B", Level.DISTRICT));
        assertThat(circle.on(DAY).scopesOf("C"))
                .containsExactlyInAnyOrder(
                        Scope.unit("C"),
                        Scope.under("A"),
                        Scope.level("A", Level.COMMUNE),
                        Scope.under("B"),
                        Scope.level("B", Level.COMMUNE));
    }

    @Test
    void shouldCountOnceWhenAUnitIsItsOwnParent() {
        assertThat(directory(unit("A", Level.COMMUNE, "A")).on(DAY).scopesOf("A"))
                .containsExactlyInAnyOrder(Scope.unit("A"), Scope.under("A"));
    }

    @Test
    void shouldSelectTheUnitAlone() {
        assertThat(selected(new Selector(Select.UNIT, "D", null))).containsExactly(DISTRICT);
    }

    @Test
    void shouldSelectALevelBelowAUnitAtAnyDepth() {
        assertThat(selected(new Selector(Select.LEVEL, "P", Level.COMMUNE))).containsExactly(COMMUNE, DIRECT_COMMUNE);
        assertThat(selected(new Selector(Select.LEVEL, "D", Level.COMMUNE))).containsExactly(COMMUNE);
    }

    @Test
    void shouldNotSelectTheUnitItselfWhenALevelBelowItIsMeant() {
        assertThat(selected(new Selector(Select.LEVEL, "P", Level.PROVINCE))).isEmpty();
    }

    @Test
    void shouldSelectTheUnitAndEverythingUnderIt() {
        assertThat(selected(new Selector(Select.UNDER, "D", null))).containsExactly(COMMUNE, DISTRICT);
    }

    private static List<Unit> selected(Selector selector) {
        return TREE.units().stream()
                .filter(unit -> TREE.on(DAY).selects(selector, unit))
                .toList();
    }

    private static Directory directory(Unit... units) {
        return new Directory(Arrays.asList(units));
    }

    private static Unit unit(String id, Level level, String parent) {
        return Unit.of(id, "Unit " + id, level, parent);
    }
}
