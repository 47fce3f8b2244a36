package io.dossierstreams.report;

import static io.dossierstreams.report.ReportScene.cell;
import static io.dossierstreams.schema.figure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.reference.Campaign;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CampaignLayoutTest {
    private static final Campaign SUMMER = new Campaign(
            "summer", "Hè 2023", LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 20), LocalDate.of(2023, 5, 22));

    @Test
    void shouldCompareACampaignWithItsOwnTimeBefore() {
        Report report = scene().campaign("summer").report(Layouts.CAMPAIGN);

        assertThat(report.span().period()).isEqualTo(SUMMER.period());
        assertThat(cell(report, "unit:A", "received_before")).isEqualTo(new Cell.Count(40));
        assertThat(cell(report, "unit:A", "received")).isEqualTo(new Cell.Count(50));
        assertThat(((Cell.Growth) cell(report, "unit:A", "received_growth_pct")).percent())
                .isEqualByComparingTo("25.00");
        assertThat(((Cell.Points) cell(report, "unit:A", "online_change_points")).points())
                .isEqualByComparingTo("-10.00");
    }

    @Test
    void shouldSumOnlinePaymentsOfAllPurposes() {
        Report report = scene().campaign("summer").report(Layouts.CAMPAIGN);

        assertThat(cell(report, "unit:A", "payments")).isEqualTo(new Cell.Count(6));
        assertThat(cell(report, "unit:A", "payments_before")).isEqualTo(new Cell.Count(4));
        assertThat(cell(report, "under:T", "vnd")).isEqualTo(new Cell.Count(600_000));
        assertThat(((Cell.Growth) cell(report, "unit:A", "vnd_growth_pct")).percent())
                .isEqualByComparingTo("200.00");
    }

    @Test
    void shouldHaveNoGrowthWhenThereWasNothingBefore() {
        Report report = scene().campaign("summer").report(Layouts.CAMPAIGN);

        assertThat(cell(report, "unit:A", "paid_online_growth_pct")).isEqualTo(Cell.NO_ACTIVITY);
        assertThat(cell(report, "unit:A", "paid_online")).isEqualTo(new Cell.Count(3));
    }

    @Test
    void shouldCompareAsManyDaysBeforeWhenOnlyDaysAreGiven() {
        Report report = scene().period("2023-06-01..2023-06-20").report(Layouts.CAMPAIGN);

        assertThat(report.compared().orElseThrow().period().id()).isEqualTo("2023-05-12..2023-05-31");
    }

    @Test
    void shouldSayThatTheSpansDifferInLength() {
        assertThat(scene().campaign("summer").report(Layouts.CAMPAIGN).remarks())
                .containsExactly("Hai khoảng thời gian dài khác nhau: 20 ngày và 10 ngày trước đó");
    }

    @Test
    void shouldTakeAnyDaysAsBaseline() {
        Report report = scene().period("2023-06-01..2023-06-20")
                .baseline("2023-05-22..2023-05-31")
                .report(Layouts.CAMPAIGN);

        assertThat(cell(report, "unit:A", "received_before")).isEqualTo(new Cell.Count(40));
    }

    private static ReportScene scene() {
        return ReportScene.town()
                .loaded(SUMMER)
                .received("A", "2023-05-21", 1000, 1000)
                .day(
                        "A",
                        "2023-05-22",
                        RECEIVED,
                        40,
                        RECEIVED_ONLINE,
                        20,
                        PAYMENTS_ONLINE_FEE,
                        4,
                        VND_ONLINE_FEE,
                        200_000)
                .day(
                        "A",
                        "2023-06-20",
                        RECEIVED,
                        50,
                        RECEIVED_ONLINE,
                        20,
                        FEE_PAID_ONLINE,
                        3,
                        FEE_PAID,
                        3,
                        PAYMENTS_ONLINE_FEE,
                        1,
                        PAYMENTS_ONLINE_CHARGE,
                        2,
                        PAYMENTS_ONLINE_OBLIGATION,
                        3,
                        VND_ONLINE_FEE,
                        100_000,
                        VND_ONLINE_CHARGE,
                        200_000,
                        VND_ONLINE_OBLIGATION,
                        300_000);
    }
}
