package io.dossierstreams.command;

import io.dossierstreams.model.BatchModel;
import io.dossierstreams.model.ModelFigure;
import io.dossierstreams.model.ModelInput;
import io.dossierstreams.model.ModelView;
import io.dossierstreams.model.ReportRowsModel;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the naive model says that a report has to show: figures of the period, and of the one that it is compared with. */
final class ExpectedReport {
    private final ModelInput input;
    private final String top;
    private final LocalDate asOf;
    private final Period period;
    private final LocalDate last;
    private final Period compared;
    private final LocalDate comparedLast;
    private final ReportRowsModel rows;
    private final ModelFigure now;
    private final ModelFigure before;

    ExpectedReport(ModelInput input, String top, AskedReport asked, ModelView view) {
        this.input = input;
        this.top = top;
        this.asOf = asked.asOf();
        this.period = asked.period();
        this.last = earlier(asOf, period.end());
        this.compared = asked.compared();
        this.comparedLast = compared == null ? null : earlier(asked.comparedAsOf(), compared.end());
        this.rows = new ReportRowsModel(input.units(), view, asOf);
        this.now = BatchModel.figure(input, period, asOf, view, asOf);
        this.before = compared == null ? null : BatchModel.figure(input, compared, comparedLast, view, asOf);
    }

    /** The scopes that have rows. */
    Set<Scope> scopes() {
        return rows.rows(top, period, asOf, now.measures().keySet());
    }

    /** The last of the totals, which the whole table is about; the unit itself where it has none below. */
    Scope whole() {
        return scopes().contains(Scope.under(top)) ? Scope.under(top) : Scope.unit(top);
    }

    long sum(Scope scope, Measure... measures) {
        return sum(now, scope, measures);
    }

    long sumBefore(Scope scope, Measure... measures) {
        return sum(before, scope, measures);
    }

    private static long sum(ModelFigure figure, Scope scope, Measure... measures) {
        Map<Measure, Long> known = figure.measures().getOrDefault(scope, Map.of());
        return List.of(measures).stream()
                .mapToLong(measure -> known.getOrDefault(measure, 0L))
                .sum();
    }

    /** Of the version in force on the last day of the period; 0/0 is no activity, null does not apply. */
    Ratio rate(Scope scope, String indicator) {
        return rate(now, scope, inForce(indicator));
    }

    /** By the same version. */
    Ratio rateBefore(Scope scope, String indicator) {
        return rate(before, scope, inForce(indicator));
    }

    Ratio rate(Scope scope, Definition definition) {
        return rate(now, scope, definition);
    }

    private Ratio rate(ModelFigure figure, Scope scope, Definition definition) {
        if (isExempt(scope, definition.exemption())) {
            return null;
        }
        return ratios(figure, scope).getOrDefault(definition.key(), new Ratio(0, 0));
    }

    private static Map<String, Ratio> ratios(ModelFigure figure, Scope scope) {
        return figure.indicators().getOrDefault(scope, Collections.emptySortedMap());
    }

    private Definition inForce(String indicator) {
        return input.definitions().stream()
                .filter(definition -> definition.id().equals(indicator))
                .filter(definition -> definition.validFrom() == null || !last.isBefore(definition.validFrom()))
                .max(Comparator.comparing(
                        definition -> Objects.requireNonNullElse(definition.validFrom(), LocalDate.MIN)))
                .orElseThrow();
    }

    /** Units of the level with activity; empty for other scopes and for levels without units. */
    Optional<Ratio> coverage(Scope scope, String indicator) {
        return scope.kind() == Scope.Kind.LEVEL
                ? Optional.ofNullable(ratios(now, scope).get(inForce(indicator).key()))
                : Optional.empty();
    }

    long count(Scope scope, Definition definition) {
        return now.counts().getOrDefault(scope, Collections.emptySortedMap()).getOrDefault(definition.key(), 0L);
    }

    Optional<LagValue> lag(Scope scope, Definition definition) {
        return Optional.ofNullable(
                now.lags().getOrDefault(scope, Collections.emptySortedMap()).get(definition.key()));
    }

    Optional<Ratio> servicesOnline(Scope scope) {
        return Optional.ofNullable(now.servicesOnline().get(scope));
    }

    boolean isExempt(Scope scope, String indicator) {
        return scope.kind() == Scope.Kind.UNIT
                && input.units().stream()
                        .filter(unit -> unit.id().equals(scope.unit()))
                        .anyMatch(unit -> unit.exemptionFrom(indicator).isPresent());
    }

    /** Whether a split lies between the two spans. */
    boolean isSplit(Scope scope) {
        LocalDate first = earlier(period.start(), compared.start());
        return rows.isSplit(scope, first, last.isAfter(comparedLast) ? last : comparedLast);
    }

    /** The place among the units of its level with at least ten cases; null without one. */
    Integer rank(Scope scope, String indicator) {
        Ratio own = scope.kind() == Scope.Kind.UNIT ? rate(scope, indicator) : null;
        if (!isRanked(own)) {
            return null;
        }
        Predicate<Scope> sameLevel =
                other -> other.kind() == Scope.Kind.UNIT && level(other).equals(level(scope));
        return 1
                + (int) scopes().stream()
                        .filter(sameLevel)
                        .map(other -> rate(other, indicator))
                        .filter(ExpectedReport::isRanked)
                        .filter(other -> other.numerator() * own.denominator() > own.numerator() * other.denominator())
                        .count();
    }

    private static boolean isRanked(Ratio ratio) {
        return ratio != null && ratio.denominator() >= 10;
    }

    private Object level(Scope scope) {
        return input.units().stream()
                .filter(unit -> unit.id().equals(scope.unit()))
                .map(Unit::level)
                .findFirst()
                .orElseThrow();
    }

    Collection<Definition> definitions() {
        return input.definitions();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
