package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Measure;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonListTest {
    private final DemoReport report = DemoReports.named("hai-phong-2023-09").orElseThrow();
    private final Map<String, Map<Measure, Long>> counts = new HashMap<>();

    ComparisonListTest() {
        for (PublishedReport.Row row : report.tables().get(0).rows()) {
            counts.put(row.scope().unit(), Map.of(Measure.SIGNED_RESULTS, row.whole("signed_results")));
        }
    }

    @Test
    void shouldShowBothFiguresOnOneLine() {
        assertThat(render().lines())
                .anyMatch(line -> line.matches("quận Lê Chân +2\\.873 +2\\.873"))
                .allMatch(line -> line.length() <= 80);
        assertThat(render()).endsWith("211 of 211 figures equal\n");
    }

    @Test
    void shouldListCommunesUnderTheNameOfTheirDistrict() {
        assertThat(render()).containsPattern("\nCOMMUNE, Huyện Vĩnh Bảo\nxã Vĩnh Long +7 ");
    }

    @Test
    void shouldMarkTheComputedFigureWhenItDiffers() {
        counts.put("HP.LE-CHAN", Map.of(Measure.SIGNED_RESULTS, 2_872L));
        assertThat(render())
                .containsPattern("quận Lê Chân +2\\.873 +≠2\\.872\n")
                .endsWith("210 of 211 figures equal\n");
    }

    @Test
    void shouldShowLevelsAndBothMonthsInTheTableOfCounts() {
        String text = ComparisonTable.render(
                ReportComparison.of(report.tables().get(1), subject -> Figures.aggregate(report, subject, counts)),
                false);
        assertThat(text).contains("Toàn thành phố 2023-08").containsPattern("computed +184 +217 +38\\.251");
        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 160);
    }

    private String render() {
        return ComparisonTable.render(
                ReportComparison.of(report.tables().get(0), subject -> Figures.aggregate(report, subject, counts)),
                false);
    }
}
