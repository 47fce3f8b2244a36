package io.dossierstreams.report;

import static io.dossierstreams.schema.figure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorsLayoutTest {
    private static final int VALUE = 3;
    private static final int RATE = 4;
    private static final int EVENTS = 5;
    private static final int MEDIAN = 6;
    private static final int P95 = 7;

    @Test
    void shouldShowEveryDefinitionOfEveryLevelScope() {
        Report report = ReportScene.town().received("A", "2023-06-01", 10, 5).report(Layouts.INDICATORS);

        assertThat(report.rows().filter(row -> row.scope().id().equals("level:T:COMMUNE")))
                .extracting(IndicatorsLayoutTest::id)
                .containsExactlyElementsOf(Indicators.STANDARD.all().stream()
                        .map(indicator -> indicator.id())
                        .toList());
    }

    @Test
    void shouldShowRatiosWithBothParts() {
        Report report = ReportScene.town().received("A", "2023-06-01", 10, 5).report(Layouts.INDICATORS);

        assertThat(cells(report, "under:T", "online").get(RATE)).isEqualTo(new Cell.Rate(new Ratio(5, 10), false));
        assertThat(cells(report, "unit:B", "online").get(RATE)).isEqualTo(new Cell.Rate(new Ratio(0, 0), false));
    }

    @Test
    void shouldShowStocksAsCounts() {
        Report report = ReportScene.town()
                .day("A", "2023-05-10", OPENED, 30)
                .day("A", "2023-06-20", CLOSED, 12, PAST_DUE, 7)
                .report(Layouts.INDICATORS);

        assertThat(cells(report, "unit:A", "open").get(VALUE)).isEqualTo(new Cell.Count(18));
        assertThat(cells(report, "unit:A", "overdue").get(VALUE)).isEqualTo(new Cell.Count(7));
        assertThat(cells(report, "under:T", "carried-over").get(VALUE)).isEqualTo(new Cell.Count(30));
    }

    @Test
    void shouldShowLagsAsBoundsOfTheirBuckets() {
        Report report = ReportScene.town()
                .day("A", "2023-06-10", LAG_5_MINUTES, 9, LAG_LONGER, 1)
                .report(Layouts.INDICATORS);

        List<Cell> lag = cells(report, "unit:A", "sync-lag");
        assertThat(lag.get(EVENTS)).isEqualTo(new Cell.Count(10));
        assertThat(lag.get(MEDIAN)).isEqualTo(new Cell.Text("PT5M"));
        assertThat(lag.get(P95)).isEqualTo(new Cell.Text(">PT720H"));
    }

    @Test
    void shouldShowTheScopesOfUnitsBelowTheTop() {
        Report report = ReportScene.of(
                        Unit.of("P", "Tỉnh P", Level.PROVINCE, null),
                        Unit.of("D", "Huyện D", Level.DISTRICT, "P"),
                        Unit.of("A", "Xã A", Level.COMMUNE, "D"))
                .report(Layouts.INDICATORS);

        assertThat(report.rows().map(row -> row.scope().id()).distinct())
                .containsExactly(
                        "unit:P",
                        "unit:D",
                        "unit:A",
                        "level:D:COMMUNE",
                        "under:D",
                        "level:P:DISTRICT",
                        "level:P:COMMUNE",
                        "under:P");
    }

    @Test
    void shouldCountDistinctProceduresOnlineOfUnitsAndMonthsOnce() {
        Report report = services().period("2023-Q2").report(Layouts.INDICATORS);

        assertThat(cells(report, "under:T", "services-online").get(RATE))
                .isEqualTo(new Cell.Rate(new Ratio(2, 3), false));
        assertThat(cells(report, "unit:B", "services-online").get(RATE))
                .isEqualTo(new Cell.Rate(new Ratio(1, 3), false));
    }

    @Test
    void shouldNotCountAProcedureThatTheUnitDoesNotOffer() {
        Report report = services().online("T", "2023-06", "P3").report(Layouts.INDICATORS);

        assertThat(cells(report, "under:T", "services-online").get(RATE))
                .isEqualTo(new Cell.Rate(new Ratio(1, 3), false));
    }

    @Test
    void shouldCountWhatAMergedUnitReceivedForItsSuccessorInTheTreeOfNow() {
        Unit merged = new Unit(
                "A", "Xã A", Level.COMMUNE, "T", List.of(), null, LocalDate.of(2023, 5, 31), List.of("B"), null, null);
        ReportScene scene = ReportScene.of(
                        Unit.of("T", "Thị xã", Level.DISTRICT, null), Unit.of("B", "Xã B", Level.COMMUNE, "T"), merged)
                .procedure(new Procedure("P1", "Thủ tục", ServiceLevel.FULL, false, null, List.of(Level.COMMUNE)))
                .online("A", "2023-05", "P1")
                .period("2023-Q2");

        assertThat(cells(scene.report(Layouts.INDICATORS), "unit:B", "services-online")
                        .get(RATE))
                .isEqualTo(new Cell.Rate(new Ratio(0, 1), false));
        assertThat(cells(scene.asItIsNow().report(Layouts.INDICATORS), "unit:B", "services-online")
                        .get(RATE))
                .isEqualTo(new Cell.Rate(new Ratio(1, 1), false));
    }

    @Test
    void shouldHaveNoServicesOnlineWhenThePeriodIsNotMadeOfMonths() {
        Report report = services().period("2023-06-01..2023-06-20").report(Layouts.INDICATORS);

        assertThat(report.rows()).extracting(IndicatorsLayoutTest::id).doesNotContain("services-online");
    }

    @Test
    void shouldHaveNoServicesOnlineWhenThePastAsOfDayIsInTheMiddleOfAMonth() {
        Report report = services().asOf("2023-06-20").report(Layouts.INDICATORS);

        assertThat(report.rows()).extracting(IndicatorsLayoutTest::id).doesNotContain("services-online");
    }

    @Test
    void shouldSayWhyAUnitHasNoServicesOnline() {
        Unit exempt = new Unit(
                "A",
                "Xã A",
                Level.COMMUNE,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(new Unit.Exemption("services-online", "không có thủ tục trực tuyến")),
                List.of());
        Report report = ReportScene.of(exempt).report(Layouts.INDICATORS);

        assertThat(cells(report, "unit:A", "services-online").get(RATE)).isEqualTo(Cell.EXEMPT);
        assertThat(report.footnotes())
                .singleElement()
                .extracting(Footnote::text)
                .asString()
                .contains("trực tuyến)");
    }

    private static ReportScene services() {
        ReportScene scene = ReportScene.town();
        for (String id : List.of("P1", "P2", "P3")) {
            scene.procedure(new Procedure(id, "Thủ tục", ServiceLevel.FULL, false, List.of(), List.of(Level.COMMUNE)));
        }
        return scene.procedure(new Procedure("P4", "Trực tiếp", null, false, List.of(), List.of(Level.COMMUNE)))
                .online("A", "2023-05", "P1", "P4")
                .online("A", "2023-04", "P2")
                .online("B", "2023-06", "P1");
    }

    private static List<Cell> cells(Report report, String scope, String indicator) {
        return report.rows()
                .filter(row -> row.scope().id().equals(scope) && id(row).equals(indicator))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private static String id(Row row) {
        return ((Cell.Text) row.cells().get(0)).text();
    }
}
