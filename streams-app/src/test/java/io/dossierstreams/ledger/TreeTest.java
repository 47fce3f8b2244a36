package io.dossierstreams.ledger;

import static io.dossierstreams.ledger.Units.commune;
import static io.dossierstreams.ledger.Units.district;
import static io.dossierstreams.ledger.Units.province;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final String BEFORE = "2025-06-30";
    private static final String AFTER = "2025-07-01";

    @Test
    void shouldCountForTheParentOfTheDayWhenAUnitWasMoved() {
        Directory moved = directory(
                province("P"),
                district("D", "P"),
                district("E", "P"),
                commune("C", "E").under("D", BEFORE));
        assertThat(scopes(moved, "C", BEFORE)).contains(Scope.under("D")).doesNotContain(Scope.under("E"));
        assertThat(scopes(moved, "C", AFTER)).contains(Scope.under("E")).doesNotContain(Scope.under("D"));
    }

    @Test
    void shouldClimbThroughAParentThatIsClosed() {
        Directory closed = directory(province("P"), district("D", "P").to(BEFORE), commune("C", "D"));
        assertThat(scopes(closed, "C", AFTER))
                .containsExactlyInAnyOrder(Scope.unit("C"), Scope.under("P"), Scope.level("P", Level.COMMUNE));
    }

    @Test
    void shouldStillCountForAClosedUnitWhenEventsComeForIt() {
        Directory closed = directory(province("P"), commune("C", "P").to(BEFORE, "N"), commune("N", "P"));
        assertThat(scopes(closed, "C", AFTER)).contains(Scope.unit("C"), Scope.under("P"));
    }

    @Test
    void shouldHandOverToTheOneSuccessorOnceClosed() {
        Directory merged = directory(
                province("P"),
                commune("C", "P").to(BEFORE, "N"),
                commune("N", "P").from(AFTER));
        assertThat(on(merged, BEFORE).holder("C")).isEqualTo("C");
        assertThat(on(merged, AFTER).holder("C")).isEqualTo("N");
    }

    @Test
    void shouldHandOverAlongAChainOfMergers() {
        Directory chain = directory(
                commune("C", "P").to("2020-12-31", "D"), commune("D", "P").to(BEFORE, "N"), commune("N", "P"));
        assertThat(on(chain, BEFORE).holder("C")).isEqualTo("D");
        assertThat(on(chain, AFTER).holder("C")).isEqualTo("N");
    }

    @Test
    void shouldKeepWhatIsOpenAtAUnitThatWasSplit() {
        Directory split = directory(commune("C", "P").to(BEFORE, "N", "M"), commune("N", "P"), commune("M", "P"));
        assertThat(on(split, AFTER).holder("C")).isEqualTo("C");
    }

    @Test
    void shouldKeepWhatIsOpenWhenTheSuccessorIsNotKnown() {
        assertThat(on(directory(commune("C", "P").to(BEFORE, "N")), AFTER).holder("C"))
                .isEqualTo("C");
        assertThat(on(directory(), AFTER).holder("X")).isEqualTo("X");
    }

    @Test
    void shouldStopWhenSuccessorsFormACircle() {
        Directory circle =
                directory(commune("C", "P").to(BEFORE, "D"), commune("D", "P").to(BEFORE, "C"));
        assertThat(on(circle, AFTER).holder("C")).isEqualTo("D");
        assertThat(on(circle, AFTER).holder("D")).isEqualTo("C");
    }

    @Test
    void shouldListTheUnitsOfALevelThatExistOnTheDay() {
        Directory merged = directory(
                province("P"),
                district("D", "P").to(BEFORE),
                commune("C", "D").to(BEFORE, "N"),
                commune("B", "P").under("D", BEFORE),
                commune("N", "P").from(AFTER));
        Scope communes = Scope.level("P", Level.COMMUNE);
        assertThat(on(merged, BEFORE).roster(communes)).extracting(Unit::id).containsExactly("B", "C");
        assertThat(on(merged, AFTER).roster(communes)).extracting(Unit::id).containsExactly("B", "N");
        assertThat(on(merged, BEFORE).roster(Scope.level("D", Level.COMMUNE)))
                .extracting(Unit::id)
                .containsExactly("B", "C");
        assertThat(on(merged, AFTER).roster(Scope.level("D", Level.COMMUNE))).isEmpty();
    }

    @Test
    void shouldKnowWhetherTwoDaysHaveTheSameTree() {
        Directory merged = directory(commune("C", "P").from("2020-01-01").to(BEFORE));
        assertThat(merged.sameTree(LocalDate.parse("2020-01-01"), LocalDate.parse(BEFORE)))
                .isTrue();
        assertThat(merged.sameTree(LocalDate.parse(BEFORE), LocalDate.parse(AFTER)))
                .isFalse();
        assertThat(merged.sameTree(LocalDate.parse("2019-12-31"), LocalDate.parse("2020-01-01")))
                .isFalse();
    }

    private static Iterable<Scope> scopes(Directory directory, String unit, String day) {
        return on(directory, day).scopesOf(unit);
    }

    private static Tree on(Directory directory, String day) {
        return directory.on(LocalDate.parse(day));
    }

    private static Directory directory(Units... units) {
        return new Directory(Stream.of(units).map(Units::unit).toList());
    }
}
