package io.dossierstreams.report;

import static io.dossierstreams.report.ReportScene.cell;
import static io.dossierstreams.schema.figure.Measure.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Definition;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which version of an indicator a report goes by. */
class VersionsOfReportTest {
    @Test
    void shouldGoByTheVersionInForceAtTheEndOfThePeriodForBothSpans() {
        Report report = scene().period("2023-06").report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(new Cell.Rate(new Ratio(15, 20), false));
        assertThat(cell(report, "unit:A", "online_pct_before")).isEqualTo(new Cell.Rate(new Ratio(35, 40), false));
        assertThat(report.remarks()).containsExactly("online: theo phiên bản 2, nộp trực tuyến hoặc qua bưu chính");
    }

    @Test
    void shouldGoByTheVersionOfItsTimeWhenThePeriodIsOver() {
        Report report = scene().period("2023-05").language(Language.EN).report(Layouts.ONLINE_SHARE);

        assertThat(cell(report, "unit:A", "online_pct")).isEqualTo(new Cell.Rate(new Ratio(30, 40), false));
        assertThat(report.remarks()).containsExactly("online: by version 1, share of dossiers handed in online");
    }

    @Test
    void shouldNotNameTheVersionWhereItIsTheOnlyOne() {
        Report report = scene().report(Layouts.HANDLING);

        assertThat(report.remarks()).hasSize(1);
        assertThat(ReportScene.town().report(Layouts.HANDLING).remarks()).isEmpty();
    }

    @Test
    void shouldNameNoVersionWhereAllAreShown() {
        assertThat(scene().report(Layouts.INDICATORS).remarks()).isEmpty();
    }

    private static ReportScene scene() {
        return ReportScene.town()
                .day("A", "2023-05-10", RECEIVED, 40, RECEIVED_ONLINE, 30, RECEIVED_POSTAL, 5)
                .day("A", "2023-06-10", RECEIVED, 20, RECEIVED_ONLINE, 10, RECEIVED_POSTAL, 5)
                .defined(new Definition(
                        "online",
                        2,
                        Definition.Kind.RATIO,
                        new Definition.Name("nộp trực tuyến hoặc qua bưu chính", "online or by post"),
                        "receivedOnline + receivedPostal",
                        "received",
                        null,
                        null,
                        null,
                        LocalDate.of(2023, 6, 1),
                        "test",
                        null));
    }
}
