package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    private static final LocalDate FROM = LocalDate.of(2020, 6, 1);
    private static final LocalDate TO = LocalDate.of(2025, 6, 30);

    @Test
    void shouldExistOnItsFirstAndLastDayWhenItHasBoth() {
        Unit unit = unit(List.of());
        assertThat(unit.validOn(FROM.minusDays(1))).isFalse();
        assertThat(unit.validOn(FROM)).isTrue();
        assertThat(unit.validOn(TO)).isTrue();
        assertThat(unit.validOn(TO.plusDays(1))).isFalse();
    }

    @Test
    void shouldAlwaysExistWhenItHasNoDays() {
        assertThat(Unit.of("HN", "Hoài Nhơn", Level.DISTRICT, null).validOn(LocalDate.MIN))
                .isTrue();
    }

    @Test
    void shouldKeepItsSuccessorsWhenTheGivenListChanges() {
        List<String> successors = new ArrayList<>(List.of("BS"));
        Unit unit = unit(successors);
        successors.clear();
        assertThat(unit.successors()).containsExactly("BS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bồng Sơn", "a b", "-a", "a/b", "a:b"})
    void shouldRefuseTheIdWhenItIsNoCode(String id) {
        assertThatThrownBy(() -> Unit.of(id, "Bồng Sơn", Level.COMMUNE, null))
                .hasMessage("unit id: expected 1 to 64 letters, digits, '.', '_' or '-', was " + id);
        assertThatThrownBy(() -> Unit.of("HN", "Hoài Nhơn", Level.COMMUNE, id)).hasMessageStartingWith("parent: ");
    }

    @Test
    void shouldBeUnderItsParentWhenItWasNeverMoved() {
        assertThat(moved().parentOn(LocalDate.MIN)).isEqualTo("HN");
        assertThat(Unit.of("HN", "Hoài Nhơn", Level.DISTRICT, null).parentOn(FROM))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31,A",
        "2020-06-30,A",
        "2020-07-01,B",
        "2021-06-30,B",
        "2021-07-01,HN",
        "2099-01-01,HN",
    })
    void shouldBeUnderTheParentOfTheDayWhenItWasMoved(LocalDate day, String parent) {
        Unit unit = moved(former("A", "2020-06-30"), former("B", "2021-06-30"));
        assertThat(unit.parentOn(day)).isEqualTo(parent);
    }

    @Test
    void shouldRefuseFormerParentsWhenTheyAreNotInTheOrderOfTime() {
        assertThatThrownBy(() -> moved(former("B", "2021-06-30"), former("A", "2020-06-30")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formerParents: must be in the order of validTo");
        assertThatThrownBy(() -> moved(former("A", "2021-06-30"), former("B", "2021-06-30")))
                .hasMessage("formerParents: must be in the order of validTo");
    }

    @Test
    void shouldRefuseTheFormerParentWhenItIsNoCode() {
        assertThatThrownBy(() -> former("Hoài Nhơn", "2021-06-30"))
                .hasMessage("formerParents parent: expected 1 to 64 letters, digits, '.', '_' or '-', was Hoài Nhơn");
    }

    @Test
    void shouldKeepItsFormerParentsWhenTheGivenListChanges() {
        List<Unit.FormerParent> formerParents = new ArrayList<>(List.of(former("A", "2020-06-30")));
        Unit unit = new Unit("HN-01", "Bồng Sơn", Level.COMMUNE, "HN", formerParents, null, null, null, null, null);
        formerParents.clear();
        assertThat(unit.formerParents()).containsExactly(former("A", "2020-06-30"));
    }

    @Test
    void shouldGiveTheReasonWhenAnIndicatorDoesNotApply() {
        List<Unit.Exemption> exempt =
                List.of(new Unit.Exemption("online", "no network"), new Unit.Exemption("identity", "no reader"));
        Unit unit = new Unit("HN-01", "Bồng Sơn", Level.COMMUNE, "HN", null, null, null, null, exempt, null);
        assertThat(unit.exemptionFrom("identity")).contains("no reader");
        assertThat(unit.exemptionFrom("online-payment")).isEmpty();
    }

    private static Unit moved(Unit.FormerParent... formerParents) {
        return new Unit("HN-01", "Bồng Sơn", Level.COMMUNE, "HN", List.of(formerParents), null, null, null, null, null);
    }

    private static Unit.FormerParent former(String parent, String validTo) {
        return new Unit.FormerParent(parent, LocalDate.parse(validTo));
    }

    private static Unit unit(List<String> successors) {
        return new Unit("HN-01", "Bồng Sơn", Level.COMMUNE, "HN", null, FROM, TO, successors, null, null);
    }
}
