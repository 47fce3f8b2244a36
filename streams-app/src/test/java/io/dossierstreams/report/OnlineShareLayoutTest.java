package io.dossierstreams.report;

import static io.dossierstreams.report.ReportScene.cell;
import static io.dossierstreams.report.ReportScene.notes;
import static io.dossierstreams.report.ReportScene.row;
import static io.dossierstreams.schema.figure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlineShareLayoutTest {
    private static final String LEVEL = "level:T:COMMUNE";

    @Test
    void shouldPoolRatesWhenUnitsDifferInSize() {
        Report report = ReportScene.town()
                .received("A", "2023-06-01", 100, 50)
                .received("B", "2023-06-02", 300, 270)
                .received("T", "2023-06-03", 100, 10)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, LEVEL, "online_pct")).isEqualTo(rate(320, 400));
        assertThat(cell(report, "under:T", "online_pct")).isEqualTo(rate(330, 500));
        assertThat(cell(report, "under:T", "cases")).isEqualTo(new Cell.Count(500));
    }

    @Test
    void shouldLeaveCertificationsOut() {
        Report report = ReportScene.town()
                .day(
                        "A",
                        "2023-06-01",
                        RECEIVED,
                        100,
                        RECEIVED_ONLINE,
                        40,
                        RECEIVED_CERTIFICATION,
                        20,
                        RECEIVED_CERTIFICATION_ONLINE,
                        10)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(rate(30, 80));
    }

    @Test
    void shouldShareAPlaceWhenRatesAreEqualAndLeaveTheNextOneFree() {
        Report report = ReportScene.town()
                .received("A", "2023-06-01", 20, 10)
                .received("B", "2023-06-01", 40, 20)
                .received("C", "2023-06-01", 1000, 499)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "rank")).isEqualTo(new Cell.Rank(1));
        assertThat(cell(report, "unit:B", "rank")).isEqualTo(new Cell.Rank(1));
        assertThat(cell(report, "unit:C", "rank")).isEqualTo(new Cell.Rank(3));
    }

    @Test
    void shouldNumberFootnotesAsAReaderComesToThemWhenRowsAreRanked() {
        Report report = ReportScene.of(Unit.of("T", "Thị xã T", Level.DISTRICT, null), closed("A", 10), closed("B", 11))
                .received("A", "2023-06-01", 20, 10)
                .received("B", "2023-06-01", 20, 20)
                .report(Layouts.ONLINE_SHARE);

        assertThat(row(report, "unit:B").notes()).containsExactly(1);
        assertThat(row(report, "unit:A").notes()).containsExactly(2);
        assertThat(report.footnotes())
                .extracting(Footnote::text)
                .containsExactly("Chấm dứt từ 12/06/2023", "Chấm dứt từ 11/06/2023");
    }

    @Test
    void shouldRankByExactRatesWhenTheyPrintAlike() {
        Report report = ReportScene.town()
                .received("A", "2023-06-01", 100_000, 50_001)
                .received("B", "2023-06-01", 100_000, 50_002)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:B", "rank")).isEqualTo(new Cell.Rank(1));
        assertThat(cell(report, "unit:A", "rank")).isEqualTo(new Cell.Rank(2));
    }

    @Test
    void shouldPutTheBestFirstAndTheUnrankedLast() {
        Report report = ReportScene.town()
                .received("A", "2023-06-01", 9, 9)
                .received("B", "2023-06-01", 100, 10)
                .received("C", "2023-06-01", 100, 20)
                .report(Layouts.ONLINE_SHARE);

        assertThat(report.groups().get(1).rows()).extracting(Row::code).containsExactly("C", "B", "A");
    }

    @Test
    void shouldMarkAndNotRankWhenCasesAreFewerThanTheMinimum() {
        Report report = ReportScene.town()
                .received("A", "2023-06-01", 4, 4)
                .received("B", "2023-06-01", 5, 4)
                .minimum(5)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(new Cell.Rate(new Ratio(4, 4), true));
        assertThat(cell(report, "unit:A", "rank")).isEqualTo(Cell.BLANK);
        assertThat(cell(report, "unit:B", "rank")).isEqualTo(new Cell.Rank(1));
    }

    @Test
    void shouldNotRankAcrossLevels() {
        Report report = ReportScene.town()
                .received("T", "2023-06-01", 100, 10)
                .received("A", "2023-06-01", 100, 90)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:T", "rank")).isEqualTo(new Cell.Rank(1));
        assertThat(cell(report, "unit:A", "rank")).isEqualTo(new Cell.Rank(1));
    }

    @Test
    void shouldShowTheChangeInPercentagePointsAgainstTheMonthBefore() {
        Report report = ReportScene.town()
                .received("A", "2023-05-31", 300, 100)
                .received("A", "2023-06-01", 300, 200)
                .report(Layouts.ONLINE_SHARE);

        assertThat(((Cell.Points) cell(report, "unit:A", "online_change_points")).points())
                .isEqualByComparingTo("33.33");
        assertThat(cell(report, "unit:A", "online_pct_before")).isEqualTo(rate(100, 300));
    }

    @Test
    void shouldHaveNoChangeWhenThereWasNoActivityBefore() {
        Report report = ReportScene.town().received("A", "2023-06-01", 30, 20).report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_change_points")).isEqualTo(Cell.NO_ACTIVITY);
        assertThat(cell(report, "unit:B", "online_pct")).isEqualTo(rate(0, 0));
        assertThat(cell(report, "unit:B", "rank")).isEqualTo(Cell.BLANK);
    }

    @Test
    void shouldCompareWithAnEarlierDayOfTheSamePeriod() {
        Report report = ReportScene.town()
                .received("A", "2023-04-10", 100, 40)
                .received("A", "2023-06-10", 100, 80)
                .period("2023-YTD")
                .compareAsOf("2023-05-31")
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_pct_before")).isEqualTo(rate(40, 100));
        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(rate(120, 200));
    }

    @Test
    void shouldCutByEventDayWhenTheAsOfDayIsPast() {
        Report report = ReportScene.town()
                .received("A", "2023-06-10", 100, 40)
                .received("A", "2023-06-11", 100, 80)
                .asOf("2023-06-10")
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(rate(40, 100));
    }

    @Test
    void shouldLeaveExemptUnitsOutOfRatesAndRankingAndSayWhy() {
        Unit exempt = new Unit(
                "B",
                "Xã B",
                Level.COMMUNE,
                "T",
                List.of(),
                null,
                null,
                List.of(),
                List.of(new Unit.Exemption("online", "chưa có mạng")),
                List.of());
        Report report = ReportScene.of(
                        Unit.of("T", "Thị xã T", Level.DISTRICT, null),
                        Unit.of("A", "Xã A", Level.COMMUNE, "T"),
                        exempt)
                .received("A", "2023-06-01", 100, 50)
                .received("B", "2023-06-01", 100, 100)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:B", "online_pct")).isEqualTo(Cell.EXEMPT);
        assertThat(cell(report, "unit:B", "rank")).isEqualTo(Cell.BLANK);
        assertThat(cell(report, "under:T", "online_pct")).isEqualTo(rate(50, 100));
        assertThat(notes(report, "unit:B")).singleElement().asString().contains("chưa có mạng");
    }

    @Test
    void shouldShowOneLevelOnlyWhenAsked() {
        Report report = ReportScene.town()
                .received("A", "2023-06-01", 100, 50)
                .received("T", "2023-06-01", 100, 100)
                .level(Level.COMMUNE)
                .report(Layouts.ONLINE_SHARE);

        assertThat(report.rows().map(row -> row.scope().id()))
                .containsExactly("unit:A", "unit:B", "unit:C", "level:T:COMMUNE");
    }

    @Test
    void shouldNameTotalsAsTheOfficialTableDoes() {
        Report report = ReportScene.town().received("A", "2023-06-01", 100, 50).report(Layouts.ONLINE_SHARE);

        assertThat(row(report, LEVEL).name()).isEqualTo("Tổng số cấp xã");
        assertThat(row(report, "under:T").name()).isEqualTo("Tổng cấp huyện và xã");
        assertThat(row(report, LEVEL).level()).isEqualTo("TOTAL_COMMUNE");
        assertThat(row(report, "under:T").level()).isEqualTo("TOTAL_ALL");
    }

    private static Unit closed(String id, int june) {
        LocalDate last = LocalDate.of(2023, 6, june);
        return new Unit(id, "Xã", Level.COMMUNE, "T", List.of(), null, last, List.of(), List.of(), List.of());
    }

    private static Cell rate(long numerator, long denominator) {
        return new Cell.Rate(new Ratio(numerator, denominator), false);
    }
}
