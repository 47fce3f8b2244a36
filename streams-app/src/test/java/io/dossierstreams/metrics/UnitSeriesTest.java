package io.dossierstreams.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.view.ViewScene;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitSeriesTest {
    private static final int PLENTY = 1000;
    private static final String ONLINE =
            "dossier_unit_indicator{figure=\"%s\",indicator=\"online\",level=\"COMMUNE\",parent=\"HN\",period=\"month\",unit=\"A\"} %s";

    private final ViewScene scene = new ViewScene(PeriodKind.MONTH)
            .unit("B", Level.COMMUNE, "HN")
            .unit("A", Level.COMMUNE, "HN")
            .unit("HN", Level.DISTRICT, null);

    @Test
    void shouldExportNumeratorAndDenominatorOfTheCurrentPeriodAndOfTheOneBefore() {
        scene.ratio("A", "2023-01", "online", 2, 3)
                .ratio("A", "2023-02", "online", 9007199254740991L, 9007199254740992L);

        assertThat(series(PLENTY, "2023-02-03"))
                .contains(
                        line("numerator", "9.007199254740991E15"),
                        line("denominator", "9.007199254740992E15"),
                        line("previous_numerator", "2.0"),
                        line("previous_denominator", "3.0"));
    }

    @Test
    void shouldExportTheValueOfACountAsNumerator() {
        scene.count("A", "2023-02", "open", 4);

        assertThat(series(PLENTY, "2023-02-03"))
                .filteredOn(line -> line.startsWith("dossier_unit_indicator"))
                .containsExactly(line("numerator", "4.0").replace("\"online\"", "\"open\""));
    }

    @Test
    void shouldExportNoRateWithoutActivity() {
        assertThat(series(PLENTY, "2023-02-03")).noneMatch(line -> line.startsWith("dossier_unit_indicator"));
    }

    @Test
    void shouldExportTheHighestOfSeveralTargets() {
        scene.target(target("low", new Ratio(1, 2), PeriodKind.MONTH))
                .target(target("high", new Ratio(3, 4), PeriodKind.MONTH))
                .target(target("of-years", new Ratio(9, 10), PeriodKind.YEAR));

        assertThat(series(PLENTY, "2023-02-03"))
                .filteredOn(line -> line.contains("figure=\"target\""))
                .containsExactly(line("target", "0.75"), line("target", "0.75").replace("\"A\"", "\"B\""));
    }

    @Test
    void shouldExportNoTargetThatHasCeasedToHold() {
        scene.target(target("low", new Ratio(1, 2), PeriodKind.MONTH));

        assertThat(series(PLENTY, "2024-01-01")).noneMatch(line -> line.contains("figure=\"target\""));
    }

    @Test
    void shouldSayWhatLabelsMean() {
        assertThat(series(PLENTY, "2023-02-03"))
                .contains(
                        "dossier_unit_info{level=\"COMMUNE\",name=\"Đơn vị A\",parent=\"HN\",unit=\"A\"} 1",
                        "dossier_period_info{end=\"2023-02-28\",id=\"2023-02\",period=\"month\",start=\"2023-02-01\"} 1",
                        "dossier_indicator_info{indicator=\"online\",kind=\"ratio\",name=\"tỷ lệ hồ sơ nộp trực tuyến\",name_en=\"share of dossiers handed in online\"} 1");
    }

    @Test
    void shouldLeaveOutWholeUnitsFromTheFirstThatDoesNotFit() {
        scene.ratio("A", "2023-02", "online", 2, 3);

        // HN has one series, A three, B one, which would fit but comes behind A.
        List<String> series = series(3, "2023-02-03");

        assertThat(series)
                .filteredOn(line -> line.contains("unit=\""))
                .hasSize(1)
                .allMatch(line -> line.contains("\"HN\""));
        assertThat(series).contains("dossier_unit_series_left_out 4.0");
    }

    @Test
    void shouldLeaveOutNothingWhenItJustFits() {
        scene.ratio("A", "2023-02", "online", 2, 3);

        assertThat(series(5, "2023-02-03"))
                .contains("dossier_unit_series_left_out 0.0")
                .filteredOn(line -> line.contains("unit=\""))
                .hasSize(5);
    }

    private List<String> series(int limit, String asOf) {
        return SeriesText.of(UnitSeries.of(scene.tick(1, asOf).view().orElseThrow(), limit));
    }

    private static String line(String figure, String value) {
        return ONLINE.replaceFirst("%s", figure).replaceFirst("%s", value);
    }

    private static Target target(String id, Ratio threshold, PeriodKind period) {
        return new Target(
                id,
                1,
                "online",
                new Selector(Select.LEVEL, "HN", Level.COMMUNE),
                Level.DISTRICT,
                period,
                threshold,
                threshold,
                1,
                null,
                null,
                LocalDate.parse("2023-12-31"),
                null);
    }
}
