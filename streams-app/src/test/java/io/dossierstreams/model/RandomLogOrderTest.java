package io.dossierstreams.model;

import static io.dossierstreams.model.LogView.day;
import static io.dossierstreams.model.LogView.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The log is one that a real topic could hold, and a seed always gives the same. */
@ParameterizedClass
@ValueSource(longs = {1, 2, 3})
class RandomLogOrderTest {
    private final long seed;
    private final RandomLog log;
    private final LogView view;

    RandomLogOrderTest(long seed) {
        this.seed = seed;
        log = RandomLog.of(seed);
        view = new LogView(log);
    }

    @Test
    void shouldBeTheSameWhenTheSeedIsTheSame() {
        assertThat(RandomLog.of(seed)).isEqualTo(log);
        assertThat(RandomLog.of(seed, 200, 500)).isEqualTo(log);
        assertThat(RandomLog.of(seed + 1)).isNotEqualTo(log);
    }

    @Test
    void shouldListEntriesInTheOrderInWhichTheyArrive() {
        assertThat(log.entries()).extracting(LogEntry::at).isSorted();
    }

    @Test
    void shouldRaiseTheTimeOfEveryTickAndEndWithOne() {
        List<Instant> times =
                view.entries(DayTick.class).stream().map(DayTick::now).toList();

        assertThat(times).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(400);
        assertThat(log.entries().get(log.entries().size() - 1))
                .isEqualTo(new DayTick(midnight(RandomLog.FIRST_DAY.plusDays(500))));
    }

    @Test
    void shouldTickAtMidnightRightBesideItAndNotOnEveryDay() {
        List<Instant> times =
                view.entries(DayTick.class).stream().map(DayTick::now).toList();

        assertThat(times)
                .anyMatch(now -> now.equals(midnight(day(now))))
                .anyMatch(now -> now.plusMillis(1).equals(midnight(day(now.plusMillis(1)))))
                .anyMatch(now -> now.minusMillis(1).equals(midnight(day(now))));
        assertThat(gaps(times)).anyMatch(gap -> gap.toHours() >= 48).anyMatch(gap -> gap.toHours() < 20);
    }

    private static List<Duration> gaps(List<Instant> times) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(Duration.between(times.get(i - 1), times.get(i)));
        }
        return gaps;
    }

    @Test
    void shouldHaveNoEventMoreThanADayAheadOrAYearBehindItsArrival() {
        assertThat(view.entries(EventArrived.class)).allSatisfy(arrived -> {
            assertThat(arrived.event().time()).isBefore(arrived.at().plus(Duration.ofDays(1)));
            assertThat(arrived.event().time()).isAfter(arrived.at().minus(Duration.ofDays(365)));
        });
    }

    @Test
    void shouldHaveEventsAheadOfTheirTickAndAfterItsDay() {
        boolean found = false;
        List<DossierEvent> sinceLastTick = new ArrayList<>();
        for (LogEntry entry : log.entries()) {
            if (entry instanceof EventArrived arrived) {
                sinceLastTick.add(arrived.event());
            } else if (entry instanceof DayTick tick) {
                LocalDate asOf = day(tick.now().minusMillis(1));
                found |= sinceLastTick.stream()
                        .anyMatch(event -> event.time().isAfter(tick.now())
                                && day(event.time()).isAfter(asOf));
                sinceLastTick.clear();
            }
        }
        assertThat(found).isTrue();
    }

    @Test
    void shouldKeepToTheNumbersAsked() {
        RandomLog small = RandomLog.of(seed, 7, 30);

        assertThat(new LogView(small).dossiers()).hasSizeBetween(1, 7);
        assertThat(new LogView(small).entries(DayTick.class)).hasSizeBetween(15, 40);
        assertThat(view.dossiers()).hasSizeBetween(190, 200);
    }

    @Test
    void shouldGiveTheSameFiguresInEveryOrderOfTheEvents() {
        List<EventArrived> shuffled = new ArrayList<>(log.arrived());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(figures(shuffled)).isEqualTo(figures(log.arrived()));
    }

    @Test
    void shouldGiveTotalsThatEqualTheSumOfTheirUnits() {
        Map<ScopePeriod, Map<Measure, Long>> aggregates = figures(log.arrived()).aggregates();
        Map<String, Map<Measure, Long>> rows = new TreeMap<>();
        Map<String, Map<Measure, Long>> totals = new TreeMap<>();
        ScopeModel scopes = new ScopeModel(log.units());
        aggregates.forEach((key, measures) -> {
            Scope scope = key.scope();
            String period = key.period().id();
            if (scope.kind() == Scope.Kind.UNIT
                    && scopes.scopes(scope.unit(), RandomLog.FIRST_DAY).contains(Scope.under("U0"))) {
                measures.forEach((measure, amount) ->
                        rows.computeIfAbsent(period, none -> new TreeMap<>()).merge(measure, amount, Long::sum));
            } else if (scope.equals(Scope.under("U0"))) {
                totals.put(period, new TreeMap<>(measures));
            }
        });
        rows.values().forEach(sums -> sums.values().removeIf(amount -> amount == 0));
        rows.values().removeIf(Map::isEmpty);

        assertThat(totals).isNotEmpty().isEqualTo(rows);
    }

    private ModelFigures figures(List<EventArrived> arrived) {
        LocalDate asOf = RandomLog.FIRST_DAY.plusDays(499);
        return BatchModel.compute(ModelInput.of(arrived, log.units(), RandomLog.ZONE, ModelRun.CONFLICT_ORDER), asOf);
    }
}
