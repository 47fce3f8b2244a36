package io.dossierstreams.demo;

import io.dossierstreams.demo.PublishedReport.Subject;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
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

    /** The aggregates of all rows of the report's first table, by scope id. */
    static Map<String, Aggregate> aggregates(DemoReport report, Map<String, Map<Measure, Long>> counts) {
        return report.tables().get(0).rows().stream()
                .map(row -> aggregate(report, row.subject(), counts))
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

    /** The aggregate of a row. */
    static Aggregate aggregate(DemoReport report, Subject subject, Map<String, Map<Measure, Long>> counts) {
        List<String> members = members(report.units(), subject.scope());
        Map<Measure, Long> sums = sum(members.stream().map(unit -> counts.getOrDefault(unit, Map.of())));
        LocalDate end = subject.period().end();
        return new Aggregate(
                subject.scope().id(),
                subject.period().id(),
                subject.period().start(),
                end,
                end,
                1,
                null,
                sums.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().fieldName(), Map.Entry::getValue)),
                Stream.concat(
                                INDICATORS.stream().flatMap(id -> value(id, sums).stream()),
                                coverage(subject.scope(), members, counts).stream())
                        .toList(),
                List.of(),
                List.of());
    }

    private static Optional<IndicatorValue> coverage(
            Scope scope, List<String> members, Map<String, Map<Measure, Long>> counts) {
        long signing = members.stream()
                .filter(unit -> get(counts.getOrDefault(unit, Map.of()), Measure.SIGNED_RESULTS) > 0)
                .count();
        return scope.kind() == Scope.Kind.LEVEL
                ? Optional.of(new IndicatorValue("coverage-signed-results", 1, signing, members.size()))
                : Optional.empty();
    }

    private static Optional<IndicatorValue> value(String id, Map<Measure, Long> counts) {
        return Optional.of(ratio(id, counts))
                .filter(Ratio::isDefined)
                .map(ratio -> new IndicatorValue(id, 1, ratio.numerator(), ratio.denominator()));
    }

    private static List<String> members(List<Unit> units, Scope scope) {
        Map<String, Unit> byId = units.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        return units.stream()
                .filter(unit -> switch (scope.kind()) {
                    case UNIT -> unit.id().equals(scope.unit());
                    case LEVEL -> unit.level() == scope.level() && isBelow(unit, scope.unit(), byId);
                    default -> unit.id().equals(scope.unit()) || isBelow(unit, scope.unit(), byId);
                })
                .map(Unit::id)
                .toList();
    }

    private static boolean isBelow(Unit unit, String ancestor, Map<String, Unit> byId) {
        return unit.parent() != null
                && (unit.parent().equals(ancestor) || isBelow(byId.get(unit.parent()), ancestor, byId));
    }

    private static Map<Measure, Long> sum(Stream<Map<Measure, Long>> counts) {
        return counts.map(Map::entrySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
