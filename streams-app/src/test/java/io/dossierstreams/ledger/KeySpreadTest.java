package io.dossierstreams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class KeySpreadTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 100;
    private static final int UNITS = 300;

    @Test
    void shouldHaveFewEqualHashCodesWhenUnitsAndDaysAreNumbered() {
        assertThat(hashCodes(UnitDayKey::new)).hasSizeGreaterThan(DAYS * UNITS * 99 / 100);
    }

    @Test
    void shouldHaveFewEqualHashCodesWhenScopesAndPeriodsAreNumbered() {
        assertThat(hashCodes((day, unit) -> new ScopePeriod(Period.of(PeriodKind.DAY, day), Scope.unit(unit))))
                .hasSizeGreaterThan(DAYS * UNITS * 99 / 100);
    }

    private static Set<Integer> hashCodes(BiFunction<LocalDate, String, Object> key) {
        Set<Integer> found = new HashSet<>();
        for (int day = 0; day < DAYS; day++) {
            for (int unit = 0; unit < UNITS; unit++) {
                found.add(key.apply(FIRST.plusDays(day), "X" + (10_000 + unit)).hashCode());
            }
        }
        return found;
    }
}
