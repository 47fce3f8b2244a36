package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.event.Received.ServiceLevel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureTest {
    private static final Unit COMMUNE = Unit.of("HN-01", "Bồng Sơn", Level.COMMUNE, "HN");

    @ParameterizedTest
    @CsvSource({"FULL,true", "PARTIAL,true", "INFORMATION,false", ",false"})
    void shouldBeOfferedOnlineWhenItCanBeDoneThereInPart(ServiceLevel level, boolean online) {
        assertThat(procedure("1.004227", level, List.of(), List.of()).offeredOnline())
                .isEqualTo(online);
    }

    @Test
    void shouldBeOfferedByTheUnitWhenItOrItsLevelIsNamed() {
        assertThat(procedure(List.of("HN-01"), List.of()).isOfferedBy(COMMUNE)).isTrue();
        assertThat(procedure(List.of(), List.of(Level.COMMUNE)).isOfferedBy(COMMUNE))
                .isTrue();
        assertThat(procedure(List.of("HN-02"), List.of(Level.DISTRICT)).isOfferedBy(COMMUNE))
                .isFalse();
    }

    @Test
    void shouldBeOfferedByNobodyWhenNoUnitsAreNamed() {
        assertThat(procedure(null, null).isOfferedBy(COMMUNE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.004227.000.00.00.H08", "Cấp đổi / 04 (thẻ)", " ", "a:b"})
    void shouldTakeAnyCodeWhenAnEventMayNameIt(String id) {
        assertThat(procedure(id, null, null, null).id()).isEqualTo(id);
    }

    @Test
    void shouldCountCharactersWhenAnIdIsLong() {
        assertThat(procedure("𝒟".repeat(64), null, null, null).id()).hasSize(128);
        assertThatThrownBy(() -> procedure("x".repeat(65), null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id: expected at most 64 characters, was ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1\t2", "1\u00002", "1\n2", "\uD835"})
    void shouldRefuseTheIdWhenNoEventMayNameIt(String id) {
        assertThatThrownBy(() -> procedure(id, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id: ");
    }

    @Test
    void shouldRefuseTheUnitWhenItIsNoCode() {
        assertThatThrownBy(() -> procedure(List.of("HN 01"), null))
                .hasMessage("units: expected 1 to 64 letters, digits, '.', '_' or '-', was HN 01");
    }

    @Test
    void shouldRefuseTheNameWhenItIsBlank() {
        assertThatThrownBy(() -> new Procedure("1", " ", null, false, null, null))
                .hasMessage("name: must not be empty");
    }

    @Test
    void shouldKeepItsUnitsWhenTheGivenListChanges() {
        List<String> units = new ArrayList<>(List.of("HN-01"));
        Procedure procedure = procedure(units, List.of());
        units.clear();
        assertThat(procedure.units()).containsExactly("HN-01");
    }

    private static Procedure procedure(List<String> units, List<Level> levels) {
        return procedure("1.004227", ServiceLevel.FULL, units, levels);
    }

    private static Procedure procedure(String id, ServiceLevel level, List<String> units, List<Level> levels) {
        return new Procedure(id, "Đăng ký biến động", level, true, units, levels);
    }
}
