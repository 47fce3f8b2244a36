package io.dossierstreams.report;

import static io.dossierstreams.report.ReportScene.cell;
import static io.dossierstreams.report.ReportScene.notes;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merged, split, moved and closed units: which rows there are, and what is not compared. */
class TreeOfReportTest {
    private static final Unit TOWN = Unit.of("T", "Thị xã T", Level.DISTRICT, null);

    @Test
    void shouldHaveRowsForTheUnitsThatExistedInThePeriodWhenAsItWas() {
        Report june = merged().period("2023-06").report(Layouts.ONLINE_SHARE);
        Report may = merged().period("2023-05").report(Layouts.ONLINE_SHARE);

        assertThat(june.rows().map(row -> row.scope().id())).doesNotContain("unit:A");
        assertThat(may.rows().map(row -> row.scope().id())).contains("unit:A").doesNotContain("unit:N");
    }

    @Test
    void shouldHaveARowForAClosedUnitWhenEventsStillCountOnIt() {
        Report report =
                merged().received("A", "2023-06-15", 3, 3).period("2023-06").report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "cases")).isEqualTo(new Cell.Count(3));
        assertThat(notes(report, "unit:A")).containsExactly("Nhập vào Xã N (N) từ 01/06/2023");
    }

    @Test
    void shouldCountAMergedUnitForItsSuccessorWhenAsItIsNow() {
        Report report = merged().period("2023-05").asItIsNow().report(Layouts.ONLINE_SHARE);

        assertThat(report.rows().map(row -> row.scope().id()))
                .contains("unit:N")
                .doesNotContain("unit:A");
        assertThat(cell(report, "unit:N", "online_pct")).isEqualTo(rate(20, 50));
    }

    @Test
    void shouldNotCompareASplitUnitNorThoseThatCameFromIt() {
        Report report = split().report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:B", "online_change_points")).isEqualTo(Cell.INCOMPARABLE);
        assertThat(notes(report, "unit:B"))
                .containsExactly(
                        "Tiếp nhận một phần Xã A (A) khi chia tách từ 01/06/2023; không so sánh được với trước đó");
    }

    @Test
    void shouldCompareATotalThatHoldsAllPartsOfASplit() {
        Report report = split().report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "under:T", "online_change_points")).isInstanceOf(Cell.Points.class);
        assertThat(cell(report, "level:T:COMMUNE", "online_change_points")).isInstanceOf(Cell.Points.class);
    }

    @Test
    void shouldNotCompareATotalThatHoldsOnlyAPartOfASplit() {
        Report report = ReportScene.of(
                        TOWN,
                        Unit.of("V", "Huyện V", Level.DISTRICT, null),
                        closed("A", "B", "C"),
                        begun("B", "T"),
                        begun("C", "V"))
                .received("A", "2023-05-10", 20, 10)
                .received("B", "2023-06-10", 30, 20)
                .unit("T")
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "under:T", "online_change_points")).isEqualTo(Cell.INCOMPARABLE);
        assertThat(notes(report, "under:T")).singleElement().asString().startsWith("Không so sánh được");
    }

    @Test
    void shouldPutOldAndNewCommunesTogetherAcrossTheReformOfJuly2025() {
        LocalDate last = LocalDate.of(2025, 6, 30);
        Report report = ReportScene.of(
                        Unit.of("P", "Tỉnh P", Level.PROVINCE, null),
                        ended("D", Level.DISTRICT, "P", last),
                        ended("A", Level.COMMUNE, "D", last, "N"),
                        ended("B", Level.COMMUNE, "D", last, "N"),
                        new Unit(
                                "N",
                                "Xã N",
                                Level.COMMUNE,
                                "P",
                                List.of(),
                                last.plusDays(1),
                                null,
                                List.of(),
                                List.of(),
                                List.of()))
                .received("A", "2025-06-10", 20, 10)
                .received("B", "2025-06-10", 20, 16)
                .received("N", "2025-07-10", 50, 40)
                .counted("2025-07-31")
                .period("2025-Q3")
                .baseline("2025-06")
                .report(Layouts.ONLINE_SHARE);

        assertThat(report.rows().map(row -> row.scope().id()))
                .containsExactly("unit:P", "unit:N", "level:P:COMMUNE", "under:P");
        assertThat(cell(report, "level:P:COMMUNE", "online_pct_before")).isEqualTo(rate(26, 40));
        assertThat(cell(report, "level:P:COMMUNE", "online_change_points")).isInstanceOf(Cell.Points.class);
        assertThat(notes(report, "unit:N"))
                .containsExactly("Tiếp nhận Xã A (A) từ 01/07/2025", "Tiếp nhận Xã B (B) từ 01/07/2025");
    }

    @Test
    void shouldCompareUnitsThatASplitDoesNotTouch() {
        Report report = split().received("D", "2023-05-02", 20, 1)
                .received("D", "2023-06-02", 20, 2)
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:D", "online_change_points")).isInstanceOf(Cell.Points.class);
    }

    @Test
    void shouldCompareAfterTheSplitWhenNeitherSpanHoldsIt() {
        Report report = split().received("B", "2023-07-02", 40, 30)
                .counted("2023-07-31")
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:B", "online_change_points")).isInstanceOf(Cell.Points.class);
    }

    @Test
    void shouldKeepASplitUnitsFiguresWithItWhenAsItIsNow() {
        Report report = split().period("2023-05").asItIsNow().report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(rate(10, 20));
        assertThat(cell(report, "under:T", "online_pct")).isEqualTo(rate(10, 20));
        assertThat(notes(report, "unit:A")).singleElement().asString().startsWith("Chia tách từ 01/06/2023 thành");
    }

    @Test
    void shouldCountAMovedUnitForTheUnitAboveItOnEachDay() {
        Unit moved = new Unit(
                "A",
                "Xã A",
                Level.COMMUNE,
                "V",
                List.of(new Unit.FormerParent("T", LocalDate.of(2023, 6, 15))),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
        Report report = ReportScene.of(TOWN, Unit.of("V", "Huyện V", Level.DISTRICT, null), moved)
                .received("A", "2023-06-15", 30, 10)
                .received("A", "2023-06-16", 50, 50)
                .unit("T")
                .report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "level:T:COMMUNE", "online_pct")).isEqualTo(rate(10, 30));
        assertThat(notes(report, "unit:A")).containsExactly("Thuộc Thị xã T (T) đến hết 15/06/2023");
    }

    private static ReportScene merged() {
        return ReportScene.of(TOWN, closed("A", "N"), begun("N"))
                .received("A", "2023-05-10", 50, 20)
                .received("N", "2023-06-10", 80, 60);
    }

    private static ReportScene split() {
        return ReportScene.of(
                        TOWN, closed("A", "B", "C"), begun("B"), begun("C"), Unit.of("D", "Xã D", Level.COMMUNE, "T"))
                .received("A", "2023-05-10", 20, 10)
                .received("B", "2023-06-10", 30, 20)
                .received("C", "2023-06-10", 40, 30);
    }

    private static Unit closed(String id, String... successors) {
        return ended(id, Level.COMMUNE, "T", LocalDate.of(2023, 5, 31), successors);
    }

    private static Unit ended(String id, Level level, String parent, LocalDate last, String... successors) {
        return new Unit(
                id, "Xã " + id, level, parent, List.of(), null, last, List.of(successors), List.of(), List.of());
    }

    private static Unit begun(String id) {
        return begun(id, "T");
    }

    private static Unit begun(String id, String parent) {
        return new Unit(
                id,
                "Xã " + id,
                Level.COMMUNE,
                parent,
                List.of(),
                LocalDate.of(2023, 6, 1),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Cell rate(long numerator, long denominator) {
        return new Cell.Rate(new Ratio(numerator, denominator), false);
    }
}
