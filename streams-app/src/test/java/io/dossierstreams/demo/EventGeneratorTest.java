package io.dossierstreams.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.figure.Measure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventGeneratorTest {
    private static final Instant START = Instant.parse("2022-12-31T17:00:00Z");
    private static final Instant END = Instant.parse("2023-06-30T17:00:00Z");

    private static DemoReport report;
    private static List<ArrivingEvent> arrivals;

    @BeforeAll
    static void generate() {
        report = DemoReports.named("hoai-nhon-2023-h1").orElseThrow();
        arrivals = report.arrivals().stream().toList();
    }

    @Test
    void shouldCountAsPublishedWhenFoldedNaively() {
        NaiveModel model = new NaiveModel();
        arrivals.forEach(arrival -> model.accept(arrival.event()));
        Map<String, Map<Measure, Long>> counts = model.count(report.firstDay(), report.lastDay());
        ReportComparison comparison =
                ReportComparison.of(report.tables().get(0), subject -> Figures.aggregate(report, subject, counts));
        assertThat(comparison.compared()).isEqualTo(400);
        assertThat(comparison.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> !cell.equal()))
                .isEmpty();
    }

    @Test
    void shouldGiveTheSameEventsWhenGeneratedAgain() {
        assertThat(DemoReports.named(report.name()).orElseThrow().arrivals()).containsExactlyElementsOf(arrivals);
    }

    @Test
    void shouldArriveInOrderAndInTimeWhenEventsAreLate() {
        assertThat(arrivals).hasSizeBetween(90_000, 120_000);
        assertThat(arrivals).extracting(ArrivingEvent::arrivedAt).isSorted();
        assertThat(arrivals.get(arrivals.size() - 1).arrivedAt()).isBefore(END);
        assertThat(arrivals).noneMatch(arrival -> arrival.event().time().isAfter(arrival.arrivedAt()));
    }

    @Test
    void shouldRepeatSomeEventsExactly() {
        Map<DossierEvent, Long> times = arrivals.stream().collect(groupingBy(ArrivingEvent::event, counting()));
        long repeats = arrivals.size() - times.size();
        assertThat(repeats * 1_000 / arrivals.size()).isBetween(15L, 25L);
        assertThat(times.keySet()).extracting(DossierEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldArriveOutOfOrderWhenReceiptIsLate() {
        Map<String, Instant> received = firstArrivals(EventType.RECEIVED);
        Map<String, Instant> resolved = firstArrivals(EventType.RESOLVED);
        assertThat(resolved.keySet())
                .filteredOn(id -> resolved.get(id).isBefore(received.get(id)))
                .hasSizeGreaterThan(100);
        assertThat(arrivals)
                .filteredOn(arrival -> Duration.between(arrival.event().time(), arrival.arrivedAt())
                                .toDays()
                        >= 2)
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void shouldCorrectEveryKindOfMistake() {
        assertThat(corrected((wrong, right) -> wrong.data() instanceof Received a
                        && right.data() instanceof Received b
                        && a.channel() != b.channel()))
                .isGreaterThan(50);
        assertThat(corrected((wrong, right) -> wrong.data() instanceof Received a
                        && right.data() instanceof Received b
                        && !a.unit().equals(b.unit())))
                .isGreaterThan(50);
        assertThat(corrected((wrong, right) -> wrong.data() instanceof Resolved a
                        && right.data() instanceof Resolved b
                        && a.outcome() != b.outcome()))
                .isGreaterThan(50);
        assertThat(corrected((wrong, right) -> wrong.data() instanceof Paid a
                        && right.data() instanceof Paid b
                        && a.amountVnd() != b.amountVnd()))
                .isGreaterThan(50);
        assertThat(corrected((wrong, right) -> !wrong.time().equals(right.time())))
                .isGreaterThan(50);
    }

    @Test
    void shouldCorrectOutOfOrderToo() {
        Set<String> seen = new HashSet<>();
        long reversed = 0;
        for (ArrivingEvent arrival : arrivals) {
            String id = arrival.event().id();
            if (seen.add(id) && arrival.event().revision() == 0) {
                reversed += seen.contains(id.replaceAll(":0$", ":1")) ? 1 : 0;
            }
        }
        assertThat(reversed).isGreaterThan(50);
    }

    @Test
    void shouldVoidMistakesThatWouldCountOtherwise() {
        Set<String> voided = ids(EventType.VOIDED);
        assertThat(voided).hasSizeGreaterThan(200);
        assertThat(ids(EventType.RECEIVED)).containsAll(voided).hasSize(26_204 + voided.size());
        Map<String, Instant> received = firstArrivals(EventType.RECEIVED);
        Map<String, Instant> voids = firstArrivals(EventType.VOIDED);
        assertThat(voided).anyMatch(id -> voids.get(id).isBefore(received.get(id)));
        assertThat(voided).anyMatch(id -> voids.get(id).isAfter(received.get(id).plus(Duration.ofDays(10))));
    }

    @Test
    void shouldMixInWhatRatesLeaveOut() {
        assertThat(count(event -> event.data() instanceof Verified verified && !verified.matched()))
                .isGreaterThan(2_000);
        assertThat(count(event -> event.data() instanceof Paid paid && paid.purpose() == Purpose.OBLIGATION))
                .isGreaterThan(500);
        assertThat(count(event ->
                        event.data() instanceof Paid paid && paid.paymentId().equals("P2")))
                .isGreaterThan(300);
        assertThat(count(event -> event.type() == EventType.SIGNED)).isGreaterThan(5_000);
        assertThat(count(event -> event.type() == EventType.EXTENDED)).isGreaterThan(300);
    }

    @Test
    void shouldReceiveCarriedOverDossiersInTheTwoMonthsBefore() {
        Set<String> voided = ids(EventType.VOIDED);
        assertThat(latest(EventType.RECEIVED))
                .filteredOn(event -> event.time().isBefore(START) && !voided.contains(event.dossierId()))
                .hasSize(770)
                .allMatch(event -> event.time().isAfter(START.minus(Duration.ofDays(60))));
    }

    @Test
    void shouldWorkInWorkingHoursOnly() {
        assertThat(latest(EventType.RECEIVED)).allMatch(event -> working(event.time()));
        assertThat(latest(EventType.RESOLVED)).allMatch(event -> working(event.time()));
        assertThat(latest(EventType.RECEIVED))
                .noneMatch(event -> day(event.time()).toLocalDate().equals(LocalDate.of(2023, 1, 23)));
    }

    private static boolean working(Instant time) {
        ZonedDateTime at = day(time);
        LocalTime clock = at.toLocalTime();
        boolean open = !clock.isBefore(LocalTime.of(7, 30)) && clock.isBefore(LocalTime.of(11, 30))
                || !clock.isBefore(LocalTime.of(13, 30)) && clock.isBefore(LocalTime.of(17, 0));
        return open && at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static ZonedDateTime day(Instant time) {
        return time.atZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static Collection<DossierEvent> latest(EventType type) {
        Map<String, DossierEvent> latest = new HashMap<>();
        arrivals.stream()
                .map(ArrivingEvent::event)
                .filter(event -> event.type() == type)
                .forEach(event -> latest.merge(
                        event.dossierId(), event, (old, other) -> other.revision() > old.revision() ? other : old));
        return latest.values();
    }

    private static Map<String, Instant> firstArrivals(EventType type) {
        Map<String, Instant> first = new HashMap<>();
        arrivals.stream()
                .filter(arrival -> arrival.event().type() == type)
                .forEach(arrival -> first.putIfAbsent(arrival.event().dossierId(), arrival.arrivedAt()));
        return first;
    }

    private static Set<String> ids(EventType type) {
        return firstArrivals(type).keySet();
    }

    private static long count(Predicate<DossierEvent> wanted) {
        return arrivals.stream()
                .map(ArrivingEvent::event)
                .distinct()
                .filter(wanted)
                .count();
    }

    private static long corrected(BiPredicate<DossierEvent, DossierEvent> differ) {
        Map<String, DossierEvent> byId = new HashMap<>();
        arrivals.forEach(arrival -> byId.put(arrival.event().id(), arrival.event()));
        List<DossierEvent> rights = new ArrayList<>(byId.values());
        rights.removeIf(event -> event.revision() == 0);
        return rights.stream()
                .filter(right -> differ.test(byId.get(right.id().replaceAll(":1$", ":0")), right))
                .count();
    }
}
