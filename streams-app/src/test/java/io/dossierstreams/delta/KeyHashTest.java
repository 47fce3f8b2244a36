package io.dossierstreams.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys are in hash maps with every event: the usual ones must have hashes of their own. */
class KeyHashTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

    @Test
    void shouldGiveUnitsAndDaysOfAYearHashesOfTheirOwn() {
        Set<Integer> hashes = new HashSet<>();
        for (int unit = 0; unit < 300; unit++) {
            for (int day = 0; day < 366; day++) {
                hashes.add(new UnitDayKey(JANUARY.plusDays(day), "X" + (10_000 + unit)).hashCode());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(300 * 366 * 99 / 100);
    }

    @Test
    void shouldGiveProceduresOfUnitsHashesOfTheirOwn() {
        Set<Integer> hashes = new HashSet<>();
        for (int unit = 0; unit < 300; unit++) {
            for (int procedure = 0; procedure < 200; procedure++) {
                hashes.add(
                        new ProcedureMonthKey(JANUARY, "X" + (10_000 + unit), "1.00" + (4_000 + procedure)).hashCode());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(300 * 200 * 99 / 100);
    }
}
