package io.dossierstreams.report;

import static io.dossierstreams.report.ReportScene.cell;
import static io.dossierstreams.schema.figure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlingLayoutTest {
    private static final Path PUBLISHED = Path.of("src/main/resources/io/dossierstreams/demo/hoai-nhon-2023-h1.csv");

    @Test
    void shouldHaveTheColumnsOfThePublishedTable() throws IOException {
        Report report = ReportScene.town().report(Layouts.HANDLING);

        List<String> columns = new ArrayList<>(List.of("level", "unit"));
        report.columns().forEach(column -> columns.add(column.id()));
        assertThat(columns).containsExactly(Files.readAllLines(PUBLISHED).get(0).split(","));
    }

    @Test
    void shouldCarryOverWhatWasOpenBeforeThePeriod() {
        Report report = ReportScene.town()
                .day("A", "2023-05-10", RECEIVED, 30, OPENED, 30)
                .day("A", "2023-05-20", RESOLVED, 12, CLOSED, 12)
                .day("A", "2023-06-05", RECEIVED, 5, OPENED, 5, RESOLVED, 3, CLOSED, 3)
                .report(Layouts.HANDLING);

        assertThat(cell(report, "unit:A", "carried_over")).isEqualTo(new Cell.Count(18));
        assertThat(cell(report, "unit:A", "total")).isEqualTo(new Cell.Count(23));
        assertThat(cell(report, "under:T", "total")).isEqualTo(new Cell.Count(23));
    }

    @Test
    void shouldCountAsLateWhatWasResolvedButNotOnTime() {
        Report report = ReportScene.town()
                .day("A", "2023-06-05", RESOLVED, 20, RESOLVED_ON_TIME, 17)
                .report(Layouts.HANDLING);

        assertThat(cell(report, "unit:A", "resolved_late")).isEqualTo(new Cell.Count(3));
    }

    @Test
    void shouldComputeEachRateOfThePublishedTable() {
        Report report = ReportScene.town()
                .day(
                        "A",
                        "2023-06-05",
                        RECEIVED,
                        100,
                        RECEIVED_ONLINE,
                        61,
                        RECEIVED_COMPONENTS_PARTIAL,
                        20,
                        RECEIVED_COMPONENTS_FULL,
                        30,
                        RECEIVED_REUSED_DATA,
                        22,
                        RECEIVED_VERIFIED,
                        99,
                        RESOLVED,
                        50,
                        RESOLVED_ELECTRONIC,
                        23,
                        FEE_PAID,
                        40,
                        FEE_PAID_ONLINE,
                        28)
                .report(Layouts.HANDLING);

        assertThat(cell(report, "unit:A", "component_digitization_pct")).isEqualTo(rate(50, 100));
        assertThat(cell(report, "unit:A", "result_digitization_pct")).isEqualTo(rate(23, 50));
        assertThat(cell(report, "unit:A", "reuse_pct")).isEqualTo(rate(22, 100));
        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(rate(61, 100));
        assertThat(cell(report, "unit:A", "online_payment_pct")).isEqualTo(rate(28, 40));
        assertThat(cell(report, "unit:A", "identity_verification_pct")).isEqualTo(rate(99, 100));
    }

    @Test
    void shouldHaveNoTotalsWhenTheUnitHasNoneUnderIt() {
        Report report = ReportScene.town()
                .received("A", "2023-06-01", 100, 50)
                .unit("A")
                .report(Layouts.HANDLING);

        assertThat(report.rows().map(row -> row.scope().id())).containsExactly("unit:A");
    }

    private static Cell rate(long numerator, long denominator) {
        return new Cell.Rate(new Ratio(numerator, denominator), false);
    }
}
