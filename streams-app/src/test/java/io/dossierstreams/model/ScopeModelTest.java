package io.dossierstreams.model;

import static io.dossierstreams.model.ModelUnits.commune;
import static io.dossierstreams.model.ModelUnits.district;
import static io.dossierstreams.model.ModelUnits.province;
import static io.dossierstreams.model.ModelUnits.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree of a day, and who holds a stock. */
class ScopeModelTest {
    private static List<String> scopes(String unit, String day, Unit... units) {
        return new ScopeModel(List.of(units))
                .scopes(unit, LocalDate.parse(day)).stream().map(Scope::id).toList();
    }

    private static String holder(String unit, String day, Unit... units) {
        return new ScopeModel(List.of(units)).holder(unit, LocalDate.parse(day));
    }

    @Test
    void shouldBeUnderTheFormerParentUpToItsLastDayWhenMoved() {
        Unit[] units = {
            province("P"),
            district("D", "P"),
            unit("C").under("P").formerlyUnder("D", "2023-06-30").build()
        };

        assertThat(scopes("C", "2023-06-30", units))
                .containsExactlyInAnyOrder("unit:C", "under:D", "level:D:COMMUNE", "under:P", "level:P:COMMUNE");
        assertThat(scopes("C", "2023-07-01", units)).containsExactlyInAnyOrder("unit:C", "under:P", "level:P:COMMUNE");
    }

    @Test
    void shouldCountUnderItselfWhenItWasAParentOnceOnly() {
        Unit[] units = {
            province("P"),
            district("D", "P"),
            unit("C").under("P").formerlyUnder("D", "2023-06-30").build()
        };

        assertThat(scopes("D", "2023-07-01", units)).contains("under:D");
    }

    @Test
    void shouldClimbThroughAUnitThatDoesNotExistOnTheDay() {
        Unit[] units = {
            province("P"),
            unit("D").level(Level.DISTRICT).under("P").closed("2023-06-30").build(),
            commune("C", "D")
        };

        assertThat(scopes("C", "2023-07-01", units)).containsExactlyInAnyOrder("unit:C", "under:P", "level:P:COMMUNE");
    }

    @Test
    void shouldClimbThroughAUnitThatBeginsLater() {
        Unit[] units = {
            province("P"),
            unit("D").level(Level.DISTRICT).under("P").from("2023-07-01").build(),
            commune("C", "D")
        };

        assertThat(scopes("C", "2023-06-30", units)).doesNotContain("under:D", "level:D:COMMUNE");
        assertThat(scopes("C", "2023-07-01", units)).contains("under:D", "level:D:COMMUNE");
    }

    @Test
    void shouldCountForTheSameScopesWhenTheUnitItselfIsClosed() {
        Unit[] units = {province("P"), unit("C").under("P").closed("2023-06-30").build()};

        assertThat(scopes("C", "2023-12-31", units)).isEqualTo(scopes("C", "2023-06-30", units));
    }

    @Test
    void shouldEndTheClimbWhenParentsAreInACircle() {
        Unit[] units = {commune("A", "B"), commune("B", "A")};

        assertThat(scopes("A", "2023-01-01", units))
                .containsExactlyInAnyOrder("unit:A", "under:A", "under:B", "level:B:COMMUNE");
    }

    @Test
    void shouldHoldItsStocksOnItsLastDayAndPassThemOnAfterIt() {
        Unit[] units = {unit("A").closed("2023-06-30", "B").build(), commune("B", null)};

        assertThat(holder("A", "2023-06-30", units)).isEqualTo("A");
        assertThat(holder("A", "2023-07-01", units)).isEqualTo("B");
    }

    @Test
    void shouldPassStocksOnAsFarAsUnitsAreClosedWhenMergedTwice() {
        Unit[] units = {
            unit("A").closed("2023-06-30", "B").build(),
            unit("B").closed("2023-09-30", "C").build(),
            commune("C", null)
        };

        assertThat(holder("A", "2023-09-30", units)).isEqualTo("B");
        assertThat(holder("A", "2023-10-01", units)).isEqualTo("C");
    }

    @Test
    void shouldKeepStocksOnTheClosedUnitWhenItWasSplitOrHasNoKnownSuccessor() {
        assertThat(holder(
                        "A",
                        "2024-01-01",
                        unit("A").closed("2023-06-30", "B", "C").build(),
                        commune("B", null),
                        commune("C", null)))
                .isEqualTo("A");
        assertThat(holder("A", "2024-01-01", unit("A").closed("2023-06-30").build()))
                .isEqualTo("A");
        assertThat(holder("A", "2024-01-01", unit("A").closed("2023-06-30", "B").build()))
                .isEqualTo("A");
        assertThat(holder("A", "2024-01-01", commune("B", null))).isEqualTo("A");
    }

    @Test
    void shouldStopWhereACircleOfSuccessorsWouldBegin() {
        Unit[] units = {
            unit("A").closed("2023-06-30", "B").build(),
            unit("B").closed("2023-06-30", "C").build(),
            unit("C").closed("2023-06-30", "B").build()
        };

        assertThat(holder("A", "2024-01-01", units)).isEqualTo("C");
        assertThat(holder("B", "2024-01-01", units)).isEqualTo("C");
        assertThat(holder("C", "2024-01-01", units)).isEqualTo("B");
    }

    @Test
    void shouldTakeTheTreeOfTheHolderForStocks() {
        ScopeModel tree = new ScopeModel(List.of(
                province("P"),
                district("D", "P"),
                district("E", "P"),
                unit("A").under("D").closed("2023-06-30", "B").build(),
                commune("B", "E")));

        assertThat(tree.stockScopes("A", LocalDate.parse("2023-07-01")))
                .extracting(Scope::id)
                .containsExactlyInAnyOrder("unit:B", "under:E", "level:E:COMMUNE", "under:P", "level:P:COMMUNE");
    }
}
