package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.demo.ReportComparison.Cell;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportComparisonTest {
    private static DemoReport report;
    private static Map<String, Aggregate> counted;

    private final Map<String, Aggregate> aggregates = new HashMap<>(counted);

    @BeforeAll
    static void count() {
        report = DemoReports.named("hoai-nhon-2023-h1").orElseThrow();
        NaiveModel model = new NaiveModel();
        report.arrivals().forEach(arrival -> model.accept(arrival.event()));
        counted = Figures.aggregates(report, model.count(report.firstDay(), report.lastDay()));
    }

    @Test
    void shouldFindACountThatDiffersByOne() {
        plant("unit:HN.BONG-SON", Measure.CERTIFIED_COPIES);
        assertThat(differences(compare()))
                .extracting(cell -> cell.column().name())
                .containsExactly("electronic_certified_copies");
    }

    @Test
    void shouldFindSumAndDifferenceWhenTheirMeasureDiffers() {
        plant("under:HN", Measure.RESOLVED_ON_TIME);
        assertThat(differences(compare()))
                .extracting(cell -> cell.column().name())
                .containsExactly("resolved_on_time", "resolved_late");
    }

    @Test
    void shouldFindARateWhenItsIndicatorIsMissing() {
        Aggregate old = aggregates.get("level:HN:COMMUNE");
        aggregates.put(
                "level:HN:COMMUNE",
                with(
                        old,
                        old.measures(),
                        old.indicators().stream()
                                .filter(value -> !value.id().equals("online"))
                                .toList()));
        assertThat(differences(compare())).singleElement().satisfies(cell -> {
            assertThat(cell.column().name()).isEqualTo("online_pct");
            assertThat(cell.computed()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void shouldCountTheWholeRowAsDifferentWhenTheAggregateIsMissing() {
        aggregates.remove("unit:HN");
        assertThat(compare().compared()).isEqualTo(400);
        assertThat(compare().differences()).isEqualTo(20);
    }

    @Test
    void shouldTakeNoAggregateOfAnotherPeriod() {
        aggregates.replaceAll((scope, aggregate) -> ofPeriod(aggregate, Period.parse("2023-H2")));
        assertThat(compare().differences()).isEqualTo(400);
    }

    @Test
    void shouldShowBothTablesWithin160ColumnsWhenRendered() {
        String text = ComparisonTable.render(compare(), false);
        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 160);
        assertThat(text)
                .doesNotContain("\u001b", "≠")
                .contains("66,73 %", "26.204")
                .endsWith("400 of 400 figures equal\n");
        assertThat(text.lines().filter(line -> line.contains("UBND phường Hoài Đức  ")))
                .hasSize(2)
                .allMatch(line -> line.contains("published"));
    }

    @Test
    void shouldMarkTheComputedFigureWhenItDiffers() {
        plant("unit:HN.BONG-SON", Measure.CERTIFIED_COPIES);
        aggregates.remove("unit:HN.HOAI-HAI");
        String text = ComparisonTable.render(compare(), false);
        assertThat(text).contains("≠548", "≠–").endsWith("379 of 400 figures equal\n");
        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 160);
    }

    @Test
    void shouldColourDifferencesOnlyWhenWanted() {
        plant("unit:HN.BONG-SON", Measure.CERTIFIED_COPIES);
        assertThat(ComparisonTable.render(compare(), true)).containsPattern("\u001b\\[31m *≠548\u001b\\[0m");
    }

    private ReportComparison compare() {
        return ReportComparison.of(
                report.tables().get(0),
                subject -> aggregates.get(subject.scope().id()));
    }

    private static List<Cell> differences(ReportComparison comparison) {
        return comparison.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.equal())
                .toList();
    }

    private void plant(String scope, Measure measure) {
        Aggregate old = aggregates.get(scope);
        Map<String, Long> measures = new HashMap<>(old.measures());
        measures.merge(measure.fieldName(), 1L, Long::sum);
        aggregates.put(scope, with(old, measures, old.indicators()));
    }

    private static Aggregate ofPeriod(Aggregate old, Period period) {
        return new Aggregate(
                old.scope(),
                period.id(),
                period.start(),
                period.end(),
                period.end(),
                old.tick(),
                null,
                old.measures(),
                old.indicators(),
                List.of(),
                List.of());
    }

    private static Aggregate with(Aggregate old, Map<String, Long> measures, List<IndicatorValue> indicators) {
        return new Aggregate(
                old.scope(),
                old.period(),
                old.start(),
                old.end(),
                old.asOf(),
                old.tick(),
                null,
                measures,
                indicators,
                List.of(),
                List.of());
    }
}
