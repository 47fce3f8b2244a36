package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.demo.ReportComparison.Cell;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HaiPhongEventsTest {
    private static final Instant SEPTEMBER = Instant.parse("2023-08-31T17:00:00Z");
    private static final Instant END = Instant.parse("2023-09-30T17:00:00Z");

    private static final DemoReport REPORT =
            DemoReports.named("hai-phong-2023-09").orElseThrow();

    /** By period, the measures of each unit. */
    private static final Map<Period, Map<String, Map<Measure, Long>>> COUNTS = new HashMap<>();

    /** What was signed, by id of the event. */
    private static final Map<String, DossierEvent> SIGNED = new HashMap<>();

    private static final Map<String, Instant> RESOLVED = new HashMap<>();
    private static final Set<String> DISTINCT = new HashSet<>();
    private static long read;
    private static long hash;
    private static boolean inOrder = true;
    private static Instant last = Instant.EPOCH;

    @BeforeAll
    static void count() {
        NaiveModel model = new NaiveModel();
        for (ArrivingEvent arrival : REPORT.arrivals()) {
            inOrder &= !arrival.arrivedAt().isBefore(last);
            last = arrival.arrivedAt();
            read++;
            hash = 31 * hash + arrival.hashCode();
            DossierEvent event = arrival.event();
            DISTINCT.add(event.id());
            if (event.type() == EventType.SIGNED) {
                SIGNED.put(event.id(), event);
            } else if (event.type() == EventType.RESOLVED) {
                RESOLVED.put(event.dossierId(), event.time());
            }
            model.accept(event);
        }
        for (String period : List.of("2023-08", "2023-09")) {
            Period month = Period.parse(period);
            COUNTS.put(month, model.count(month.start(), month.end()));
        }
    }

    @Test
    void shouldSignAsPrintedByEachUnitWhenFoldedNaively() {
        ReportComparison comparison = compare(REPORT.tables().get(0));
        assertThat(comparison.compared()).isEqualTo(211);
        assertThat(differences(comparison)).isEmpty();
    }

    @Test
    void shouldCountAsPrintedByLevelAndMonthWhenFoldedNaively() {
        ReportComparison comparison = compare(REPORT.tables().get(1));
        assertThat(comparison.compared()).isEqualTo(25);
        assertThat(differences(comparison)).isEmpty();
    }

    @Test
    void shouldGiveTheSameEventsWhenGeneratedAgain() {
        long again = 0;
        for (ArrivingEvent arrival :
                DemoReports.named(REPORT.name()).orElseThrow().arrivals()) {
            again = 31 * again + arrival.hashCode();
        }
        assertThat(again).isEqualTo(hash);
    }

    @Test
    void shouldCountWhatIsReadWhenAskedBefore() {
        assertThat(REPORT.arrivals().count()).isEqualTo(read);
        assertThat(read).isEqualTo(364_875);
    }

    @Test
    void shouldArriveInOrderAndBeforeTheMonthEnds() {
        assertThat(inOrder).isTrue();
        assertThat(last).isBefore(END);
    }

    @Test
    void shouldRepeatSomeEvents() {
        assertThat((read - DISTINCT.size()) * 1_000 / read).isBetween(15L, 25L);
    }

    @Test
    void shouldSignSomeResultsDaysAfterTheyWereReady() {
        assertThat(SIGNED.values())
                .filteredOn(event ->
                        event.time().isAfter(RESOLVED.get(event.dossierId()).plus(Duration.ofHours(20))))
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void shouldSignAboutOneResultPerDossier() {
        long results = SIGNED.values().stream()
                .map(event -> event.dossierId() + ((Signed) event.data()).resultId())
                .distinct()
                .count();
        long dossiers =
                SIGNED.values().stream().map(DossierEvent::dossierId).distinct().count();
        assertThat(results * 100 / dossiers).isBetween(101L, 105L);
    }

    @Test
    void shouldCorrectSignaturesUnderAnotherUnit() {
        assertThat(SIGNED.values())
                .filteredOn(event -> ((Signed) event.data()).unit() != null)
                .hasSizeGreaterThan(300)
                .allMatch(event ->
                        event.revision() == 0 && SIGNED.containsKey(event.id().replaceAll(":0$", ":1")));
    }

    @Test
    void shouldReceiveAtEveryUnitWhetherItSignsOrNot() {
        Map<String, Map<Measure, Long>> september = COUNTS.get(REPORT.period());
        assertThat(REPORT.units())
                .filteredOn(unit -> unit.level() != Level.PROVINCE)
                .allSatisfy(unit -> assertThat(september.get(unit.id()).get(Measure.RECEIVED))
                        .isPositive());
    }

    @Test
    void shouldResolveNothingOfSeptemberBeforeIt() {
        assertThat(RESOLVED.entrySet())
                .filteredOn(entry -> entry.getKey().contains("-2309"))
                .hasSizeGreaterThan(50_000)
                .allMatch(entry -> !entry.getValue().isBefore(SEPTEMBER));
    }

    private static ReportComparison compare(PublishedReport table) {
        return ReportComparison.of(table, subject -> Figures.aggregate(REPORT, subject, COUNTS.get(subject.period())));
    }

    private static List<Cell> differences(ReportComparison comparison) {
        return comparison.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.equal())
                .toList();
    }
}
