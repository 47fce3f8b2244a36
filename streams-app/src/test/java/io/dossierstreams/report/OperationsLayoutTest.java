package io.dossierstreams.report;

import static io.dossierstreams.report.ReportScene.cell;
import static io.dossierstreams.report.ReportScene.notes;
import static io.dossierstreams.schema.figure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsLayoutTest {
    private static final String COMMUNES = "level:T:COMMUNE";

    @Test
    void shouldPartFeesAndChargesFromAllOnlinePayments() {
        Report report = ReportScene.town()
                .day(
                        "A",
                        "2023-06-10",
                        PAYMENTS_ONLINE_FEE,
                        5,
                        PAYMENTS_ONLINE_CHARGE,
                        3,
                        PAYMENTS_ONLINE_OBLIGATION,
                        2,
                        PAYMENTS_OFFLINE_FEE,
                        100,
                        VND_ONLINE_FEE,
                        50_000,
                        VND_ONLINE_CHARGE,
                        30_000,
                        VND_ONLINE_OBLIGATION,
                        2_000_000)
                .report(Layouts.OPERATIONS);

        assertThat(cell(report, COMMUNES, "payments_online")).isEqualTo(new Cell.Count(10));
        assertThat(cell(report, COMMUNES, "payments_online_vnd")).isEqualTo(new Cell.Count(2_080_000));
        assertThat(cell(report, COMMUNES, "fees_online")).isEqualTo(new Cell.Count(8));
        assertThat(cell(report, COMMUNES, "fees_online_vnd")).isEqualTo(new Cell.Count(80_000));
    }

    @Test
    void shouldShowTheChangeOfPaymentsAgainstTheMonthBefore() {
        Report report = ReportScene.town()
                .day("A", "2023-05-10", PAYMENTS_ONLINE_FEE, 8, VND_ONLINE_FEE, 400_000)
                .day("A", "2023-06-10", PAYMENTS_ONLINE_FEE, 10, VND_ONLINE_FEE, 100_000)
                .report(Layouts.OPERATIONS);

        assertThat(cell(report, "under:T", "payments_online_before")).isEqualTo(new Cell.Count(8));
        assertThat(cell(report, "under:T", "payments_online_change")).isEqualTo(new Cell.Change(2));
        assertThat(cell(report, "under:T", "payments_online_vnd_change")).isEqualTo(new Cell.Change(-300_000));
        assertThat(((Cell.Growth) cell(report, "under:T", "payments_online_vnd_growth_pct")).percent())
                .isEqualByComparingTo("-75.00");
    }

    @Test
    void shouldCoverALevelByItsUnitsThatSigned() {
        Report report = ReportScene.town()
                .day("A", "2023-06-10", SIGNED_RESULTS, 7)
                .day("B", "2023-06-11", SIGNED_RESULTS, 1)
                .day("C", "2023-05-11", SIGNED_RESULTS, 4)
                .report(Layouts.OPERATIONS);

        assertThat(cell(report, COMMUNES, "signed_results")).isEqualTo(new Cell.Count(8));
        assertThat(cell(report, COMMUNES, "units_signing_pct")).isEqualTo(new Cell.Rate(new Ratio(2, 3), false));
        assertThat(cell(report, COMMUNES, "units_signing")).isEqualTo(new Cell.Count(2));
        assertThat(cell(report, COMMUNES, "units")).isEqualTo(new Cell.Count(3));
        assertThat(cell(report, "unit:A", "units_signing_pct")).isEqualTo(Cell.BLANK);
    }

    @Test
    void shouldLeaveExemptUnitsOutOfCoverage() {
        Unit exempt = new Unit(
                "B",
                "Xã B",
                Level.COMMUNE,
                "T",
                List.of(),
                null,
                null,
                List.of(),
                List.of(new Unit.Exemption("signed-results", "chưa cấp chữ ký số")),
                List.of());
        Report report = ReportScene.of(
                        Unit.of("T", "Thị xã T", Level.DISTRICT, null),
                        Unit.of("A", "Xã A", Level.COMMUNE, "T"),
                        exempt)
                .day("B", "2023-06-10", SIGNED_RESULTS, 7)
                .report(Layouts.OPERATIONS);

        assertThat(cell(report, COMMUNES, "units_signing_pct")).isEqualTo(new Cell.Rate(new Ratio(0, 1), false));
        assertThat(cell(report, "unit:B", "units_signing_pct")).isEqualTo(Cell.EXEMPT);
        assertThat(notes(report, "unit:B")).singleElement().asString().contains("chưa cấp chữ ký số");
    }

    @Test
    void shouldShowLookupsWithThoseThatMatched() {
        Report report = ReportScene.town()
                .day("A", "2023-06-10", LOOKUPS, 40, LOOKUPS_MATCHED, 30)
                .report(Layouts.OPERATIONS);

        assertThat(cell(report, "under:T", "lookups")).isEqualTo(new Cell.Count(40));
        assertThat(cell(report, "under:T", "identity_match_pct")).isEqualTo(new Cell.Rate(new Ratio(30, 40), false));
    }
}
