package io.dossierstreams.model;

import static io.dossierstreams.model.LogView.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.figure.Measure;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** All facts that the rules tell apart are in the log, on the days that they tell apart. */
@ParameterizedClass
@ValueSource(longs = {1, 2, 3})
class RandomLogFactsTest {
    private final RandomLog log;
    private final LogView view;

    RandomLogFactsTest(long seed) {
        log = RandomLog.of(seed);
        view = new LogView(log);
    }

    @Test
    void shouldContainEveryTypeOfEvent() {
        assertThat(log.events()).extracting(DossierEvent::type).contains(EventType.values());
    }

    @Test
    void shouldContainSeveralSubIdsInOneDossier() {
        for (EventType type : List.of(EventType.EXTENDED, EventType.VERIFIED, EventType.PAID, EventType.SIGNED)) {
            assertThat(view.known())
                    .as(type.typeName())
                    .anyMatch(facts -> facts.all(type).size() >= 3);
        }
    }

    @Test
    void shouldLetTheSubIdDecideBetweenEqualTimes() {
        for (EventType type : List.of(EventType.EXTENDED, EventType.PAID, EventType.SIGNED)) {
            assertThat(view.known())
                    .as(type.typeName())
                    .anyMatch(facts ->
                            LogView.hasPair(facts.all(type), (a, b) -> a.time().equals(b.time())));
        }
    }

    @Test
    void shouldContainChainsOfExtensionsThatMoveTheDueDate() {
        assertThat(view.known())
                .anyMatch(facts -> facts.all(EventType.EXTENDED).stream()
                                .map(event -> ((Extended) event.data()).dueAt())
                                .distinct()
                                .count()
                        >= 3);
    }

    @Test
    void shouldContainPaymentsOfAllMethodsAndPurposes() {
        Set<Measure> found = EnumSet.noneOf(Measure.class);
        view.data(Paid.class)
                .forEach(paid -> found.add(Measure.valueOf("PAYMENTS_" + paid.method() + "_" + paid.purpose())));

        assertThat(found).hasSize(6);
    }

    @Test
    void shouldContainDueDatesInEachPlace() {
        assertThat(view.data(Received.class)).anyMatch(received -> received.dueAt() == null);
        assertThat(withDue(event -> due(event).isBefore(event.time()))).isTrue();
        assertThat(withDue(event -> day(due(event)).equals(day(event.time())))).isTrue();
        assertThat(withDue(
                        event -> day(due(event)).getYear() > day(event.time()).getYear()))
                .isTrue();
        assertThat(withDue(event -> due(event).isAfter(end()))).isTrue();
    }

    private boolean withDue(Predicate<DossierEvent> wanted) {
        return log.events().stream()
                .filter(event -> event.type() == EventType.RECEIVED && due(event) != null)
                .anyMatch(wanted);
    }

    private static Instant due(DossierEvent event) {
        return ((Received) event.data()).dueAt();
    }

    private Instant end() {
        return log.entries().get(log.entries().size() - 1).at();
    }

    @Test
    void shouldResolveBeforeReceivedRightAtTheDueDateAndAfterIt() {
        assertThat(resolved((received, resolved) -> resolved.isBefore(received.time())))
                .isTrue();
        assertThat(resolved((received, resolved) -> resolved.equals(due(received))))
                .isTrue();
        assertThat(resolved((received, resolved) ->
                        due(received) != null && resolved.equals(due(received).plusMillis(1))))
                .isTrue();
        assertThat(resolved((received, resolved) ->
                        due(received) != null && day(resolved).isAfter(day(due(received)))))
                .isTrue();
    }

    private boolean resolved(BiPredicate<DossierEvent, Instant> wanted) {
        return view.known().stream()
                .anyMatch(facts -> facts.one(EventType.RECEIVED)
                        .flatMap(received ->
                                facts.one(EventType.RESOLVED).map(resolved -> wanted.test(received, resolved.time())))
                        .orElse(false));
    }

    @Test
    void shouldResolveAndSignInTheReceivingAndInOtherUnits() {
        assertThat(view.data(Resolved.class)).extracting(Resolved::unit).containsNull();
        assertThat(view.data(Resolved.class)).extracting(Resolved::unit).anyMatch(Objects::nonNull);
        assertThat(view.data(Signed.class)).extracting(Signed::unit).containsNull();
        assertThat(view.data(Signed.class)).extracting(Signed::unit).anyMatch(Objects::nonNull);
    }

    @Test
    void shouldHaveEventsRightAtLocalMidnight() {
        assertThat(log.events())
                .extracting(event -> event.time().atZone(RandomLog.ZONE).toLocalTime())
                .contains(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_000_000));
    }

    @Test
    void shouldHaveEventsOnTheLastAndFirstDayOfMonthsHalfYearsAndYears() {
        assertThat(log.events())
                .extracting(event -> day(event.time()).toString())
                .contains("2023-12-31", "2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01")
                .anyMatch(day -> day.matches("2024-(01-31|03-31|04-30|05-31|07-31|08-31|09-30|10-31|11-30)"))
                .anyMatch(day -> day.matches("2024-(02|03|04|05|06|08|09|10|11|12)-01"));
    }

    @Test
    void shouldHaveDossiersReceivedBeforeTheFirstTick() {
        assertThat(log.events())
                .anyMatch(event ->
                        event.type() == EventType.RECEIVED && day(event.time()).isBefore(RandomLog.FIRST_DAY));
    }

    @Test
    void shouldMoveEveryMeasureWhenTheModelComputesIt() {
        Set<Measure> moved = EnumSet.noneOf(Measure.class);
        figures(ModelRun.CONFLICT_ORDER).aggregates().values().forEach(measures -> moved.addAll(measures.keySet()));

        assertThat(moved).containsExactlyInAnyOrder(Measure.values());
    }

    @Test
    void shouldGiveOtherFiguresWhenConflictsAreDecidedTheOtherWay() {
        assertThat(figures(ModelRun.CONFLICT_ORDER)).isNotEqualTo(figures(ModelRun.CONFLICT_ORDER.reversed()));
    }

    private ModelFigures figures(Comparator<DossierEvent> conflictOrder) {
        List<DayTick> ticks = view.entries(DayTick.class);
        Instant now = ticks.get(ticks.size() - 1).now();
        return BatchModel.compute(log.input(conflictOrder), day(now.minusMillis(1)));
    }
}
