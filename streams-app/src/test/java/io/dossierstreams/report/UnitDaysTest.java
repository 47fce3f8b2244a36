package io.dossierstreams.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnitDaysTest {
    private static final Instant NOW = Instant.parse("2023-06-10T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2023, 6, 10);

    private final UnitDays unitDays = new UnitDays();

    @Test
    void shouldVisitDaysInTheirOrderWhateverTheOrderOfArrival() {
        for (int day : new int[] {7, 3, 9, 1, 5}) {
            unitDays.put("B", DAY.withDayOfMonth(day), received(day), NOW);
            unitDays.put("A", DAY.withDayOfMonth(day), received(day), NOW);
        }

        assertThat(visited()).isSorted().hasSize(10);
    }

    @Test
    void shouldKeepTheLastCountersOfAUnitAndDay() {
        unitDays.put("A", DAY, received(1), NOW);
        unitDays.put("A", DAY, received(2), NOW);

        assertThat(content()).containsExactly(Map.entry(new UnitDayKey(DAY, "A"), received(2)));
    }

    @Test
    void shouldForgetARemovedDay() {
        unitDays.put("A", DAY, received(1), NOW);
        unitDays.put("A", DAY.plusDays(1), received(2), NOW);
        unitDays.put("A", DAY.plusDays(2), received(3), NOW);
        unitDays.remove("A", DAY.plusDays(1));
        unitDays.remove("A", DAY.plusDays(5));
        unitDays.remove("B", DAY);

        assertThat(content())
                .containsExactly(
                        Map.entry(new UnitDayKey(DAY, "A"), received(1)),
                        Map.entry(new UnitDayKey(DAY.plusDays(2), "A"), received(3)));
    }

    @Test
    void shouldGrowWithItsDays() {
        for (int day = 0; day < 1_000; day++) {
            unitDays.put("A", DAY.plusDays(day), received(day + 1), NOW);
        }

        assertThat(unitDays.size()).isEqualTo(1_000);
        assertThat(content()).containsEntry(new UnitDayKey(DAY.plusDays(999), "A"), received(1_000));
    }

    @Test
    void shouldTellWhenAPeriodLastChangedAfterItsEnd() {
        unitDays.put("A", DAY, received(1), Instant.parse("2023-07-03T02:00:00Z"));
        unitDays.put("A", DAY.plusDays(1), received(1), Instant.parse("2023-07-02T02:00:00Z"));
        unitDays.put("A", DAY.plusMonths(1), received(1), Instant.parse("2023-07-20T02:00:00Z"));
        unitDays.put("B", DAY, received(1), Instant.parse("2023-07-09T02:00:00Z"));

        assertThat(unitDays.lastAfter(Period.parse("2023-06"), ReportScene.ZONE, "A"::equals))
                .contains(Instant.parse("2023-07-03T02:00:00Z"));
    }

    @Test
    void shouldNotCallTheMidnightTickARestatement() {
        unitDays.put("A", DAY, received(1), Instant.parse("2023-06-30T17:00:00Z"));

        assertThat(unitDays.lastAfter(Period.parse("2023-06"), ReportScene.ZONE, unit -> true))
                .isEmpty();
    }

    @Test
    void shouldTellNothingWhenTheTimeWasNotKept() {
        unitDays.put("A", DAY, received(1), null);

        assertThat(unitDays.lastAfter(Period.parse("2023-06"), ReportScene.ZONE, unit -> true))
                .isEmpty();
    }

    private List<UnitDayKey> visited() {
        List<UnitDayKey> visited = new ArrayList<>();
        unitDays.forEach((key, counters) -> visited.add(key));
        return visited;
    }

    private Map<UnitDayKey, Counters> content() {
        Map<UnitDayKey, Counters> content = new TreeMap<>();
        unitDays.forEach(content::put);
        return content;
    }

    private static Counters received(long value) {
        return Counters.of(Measure.RECEIVED, value);
    }
}
