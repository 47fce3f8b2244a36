package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static Unit unit(List<String> successors) {
        return new Unit("HN-01", "Bồng Sơn", Level.COMMUNE, "HN", null, FROM, TO, successors, null, null);
    }
}
