package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds aggregates of naive counts. */
final class Figures {
    static final List<String> INDICATORS =
            List.of("components-digitised", "data-reuse", "identity", "online", "online-payment", "result-electronic");

    private Figures() {}

    /** The aggregates of all rows of the report, by scope id. */
    static Map<String, Aggregate> aggregates(DemoReport report, Map<String, Map<Measure, Long>> counts) {
        return report.published().rows().stream()
                .map(row -> aggregate(report, row.scope(), sum(scope(row.scope(), counts))))
                .collect(Collectors.toMap(Aggregate::scope, aggregate -> aggregate));
    }

    static Ratio ratio(String indicator, Map<Measure, Long> counts) {
        return switch (indicator) {
            case "components-digitised" ->
                new Ratio(
                        get(counts, Measure.RECEIVED_COMPONENTS_PARTIAL)
                                + get(counts, Measure.RECEIVED_COMPONENTS_FULL),
                        get(counts, Measure.RECEIVED));
            case "data-reuse" -> ratio(counts, Measure.RECEIVED_REUSED_DATA, Measure.RECEIVED);
            case "identity" -> ratio(counts, Measure.RECEIVED_VERIFIED, Measure.RECEIVED);
            case "online" -> ratio(counts, Measure.RECEIVED_ONLINE, Measure.RECEIVED);
            case "online-payment" -> ratio(counts, Measure.FEE_PAID_ONLINE, Measure.FEE_PAID);
            case "result-electronic" -> ratio(counts, Measure.RESOLVED_ELECTRONIC, Measure.RESOLVED);
            default -> throw new IllegalArgumentException(indicator);
        };
    }

    private static Ratio ratio(Map<Measure, Long> counts, Measure numerator, Measure denominator) {
        return new Ratio(get(counts, numerator), get(counts, denominator));
    }

    private static long get(Map<Measure, Long> counts, Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    private static Aggregate aggregate(DemoReport report, Scope scope, Map<Measure, Long> counts) {
        LocalDate end = report.period().end();
        return new Aggregate(
                scope.id(),
                report.period().id(),
                report.period().start(),
                end,
                end,
                1,
                null,
                counts.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().fieldName(), Map.Entry::getValue)),
                INDICATORS.stream().flatMap(id -> value(id, counts).stream()).toList(),
                List.of(),
                List.of());
    }

    private static Optional<IndicatorValue> value(String id, Map<Measure, Long> counts) {
        return Optional.of(ratio(id, counts))
                .filter(Ratio::isDefined)
                .map(ratio -> new IndicatorValue(id, 1, ratio.numerator(), ratio.denominator()));
    }

    private static Stream<Map<Measure, Long>> scope(Scope scope, Map<String, Map<Measure, Long>> counts) {
        return counts.entrySet().stream()
                .filter(entry -> switch (scope.kind()) {
                    case UNIT -> entry.getKey().equals(scope.unit());
                    case LEVEL -> entry.getKey().startsWith(scope.unit() + ".");
                    default -> true;
                })
                .map(Map.Entry::getValue);
    }

    private static Map<Measure, Long> sum(Stream<Map<Measure, Long>> counts) {
        return counts.map(Map::entrySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
