package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2023, 6, 30);

    @Test
    void shouldFillInDefaultsWhenLittleIsSaid() {
        Target target = target(Level.DISTRICT, null);
        assertThat(target.version()).isEqualTo(1);
        assertThat(target.clearAt()).isEqualTo(target.threshold());
        assertThat(target.minimumDenominator()).isEqualTo(1);
    }

    @Test
    void shouldBeCriticalWhenTheProvinceSetIt() {
        assertThat(target(Level.PROVINCE, null).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(target(Level.DISTRICT, null).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void shouldRefuseTheRecoveryMarginWhenItIsBelowTheThreshold() {
        assertThatThrownBy(() -> target(Level.DISTRICT, new Ratio(69, 100)))
                .hasMessage("clearAt: must be at least the threshold");
    }

    @Test
    void shouldHoldOnItsFirstAndLastDayWhenItHasBoth() {
        Target target = target(Level.DISTRICT, null);
        assertThat(target.effectiveOn(FROM.minusDays(1))).isFalse();
        assertThat(target.effectiveOn(FROM)).isTrue();
        assertThat(target.effectiveOn(TO)).isTrue();
        assertThat(target.effectiveOn(TO.plusDays(1))).isFalse();
    }

    @Test
    void shouldRefuseTheSelectorWhenTheLevelDoesNotFit() {
        assertThatThrownBy(() -> new Selector(Selector.Select.LEVEL, "HN", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Selector(Selector.Select.UNIT, "HN", Level.COMMUNE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Target target(Level issuer, Ratio clearAt) {
        return new Target(
                "t",
                0,
                "online",
                new Selector(Selector.Select.UNIT, "HN", null),
                issuer,
                PeriodKind.YEAR,
                new Ratio(7, 10),
                clearAt,
                0,
                null,
                FROM,
                TO,
                null);
    }
}
