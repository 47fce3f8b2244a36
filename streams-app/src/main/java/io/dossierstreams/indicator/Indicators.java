package io.dossierstreams.indicator;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.InvalidDefinitionsException.Problem;
import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Measures;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All definitions in all versions, ready to be computed: data over measures, so that a new indicator is one more entry. */
public final class Indicators {
    /** The one indicator that no definition states: distinct procedures do not add up, so readers count their sets. */
    public static final String SERVICES_ONLINE = "services-online";

    private static final Comparator<Definition> BY_ID_AND_VERSION =
            Comparator.comparing(Definition::id).thenComparingInt(Definition::version);

    private static final Measure[] MEASURES = Measure.values();
    private static final Ratio NO_ACTIVITY = new Ratio(0, 0);

    /** The built-in definitions, each as {@code docs/indicators.md} states it. */
    public static final Indicators STANDARD = of(
            ServiceLoader.load(DefinitionSource.class).findFirst().orElseThrow().definitions());

    private final List<Indicator> all;
    private final NavigableMap<String, List<Indicator>> byId = new TreeMap<>();

    private Indicators(List<Indicator> all) {
        this.all = all;
        all.forEach(indicator ->
                byId.computeIfAbsent(indicator.id(), id -> new ArrayList<>()).add(indicator));
    }

    /**
     * Makes definitions ready.
     *
     * @throws InvalidDefinitionsException with all problems, if there are any
     */
    public static Indicators of(Collection<Definition> definitions) {
        List<Definition> sorted = definitions.stream().sorted(BY_ID_AND_VERSION).toList();
        DefinitionCheck check = new DefinitionCheck(sorted, Set.of());
        List<Problem> problems = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Definition definition : sorted) {
            if (!keys.add(definition.key())) {
                problems.add(new Problem(definition.key(), "version: is there twice"));
            }
            check.problems(definition).forEach(text -> problems.add(new Problem(definition.key(), text)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionsException(problems);
        }
        return new Indicators(sorted.stream()
                .map(definition -> Indicator.of(definition, check.terms()))
                .toList());
    }

    /**
     * Makes those ready that can be computed, and leaves out the others.
     *
     * @param leftOut takes the problems of those that are left out
     */
    public static Indicators ofComputable(Collection<Definition> definitions, Consumer<Problem> leftOut) {
        List<Definition> computable = new ArrayList<>(definitions);
        while (true) {
            try {
                return of(computable);
            } catch (InvalidDefinitionsException e) {
                // Without these, others may name what is no longer there.
                e.problems().forEach(leftOut);
                Set<String> wrong =
                        e.problems().stream().map(Problem::definition).collect(Collectors.toSet());
                computable.removeIf(definition -> wrong.contains(definition.key()));
            }
        }
    }

    /** All versions, sorted by id, then by version. */
    public List<Indicator> all() {
        return all;
    }

    /** One version; empty if there is none. */
    public Optional<Indicator> get(String id, int version) {
        return versions(id).stream()
                .filter(indicator -> indicator.version() == version)
                .findFirst();
    }

    /** The version that judges on a day: the one valid since the latest day, of several the highest. */
    public Optional<Indicator> inForce(String id, LocalDate day) {
        // They are sorted by version, so of several with the same day the last one is the highest.
        Indicator found = null;
        for (Indicator indicator : versions(id)) {
            LocalDate since = validFrom(indicator);
            if (!since.isAfter(day) && (found == null || !since.isBefore(validFrom(found)))) {
                found = indicator;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The ratio with this id in its highest version; empty if there is none, or it is no ratio. */
    public Optional<Indicator> get(String id) {
        return versions(id).stream()
                .filter(indicator -> indicator.kind() == Kind.RATIO)
                .max(Comparator.comparingInt(Indicator::version));
    }

    /** All ids, sorted. */
    public SortedSet<String> ids() {
        return Collections.unmodifiableSortedSet(byId.navigableKeySet());
    }

    /** The ratios over an aggregate's counters, sorted by id and version; without those that have no activity. */
    public List<IndicatorValue> over(Counters counters) {
        return values(counters, id -> Counters.ZERO, id -> false, coverage -> NO_ACTIVITY)
                .indicators();
    }

    /**
     * The values of a scope and period.
     *
     * @param counters of the scope and period
     * @param exemptPart the part of them that comes from units exempt from the indicator with this id
     * @param scopeItselfExempt whether the scope is a single unit that is exempt from the indicator with this id
     * @param coverage the units with activity out of the roster, for a coverage; 0/0 where the scope has no roster
     */
    public IndicatorValues values(
            Counters counters,
            Function<String, Counters> exemptPart,
            Predicate<String> scopeItselfExempt,
            Function<Indicator, Ratio> coverage) {
        List<IndicatorValue> ratios = new ArrayList<>();
        List<CountValue> counts = new ArrayList<>();
        List<LagValue> lags = new ArrayList<>();
        for (Indicator indicator : all) {
            String exemption = indicator.definition().exemption();
            switch (indicator.kind()) {
                case RATIO -> {
                    if (!scopeItselfExempt.test(exemption)) {
                        add(indicator, indicator.ratio(counters, exemptPart.apply(exemption)), ratios);
                    }
                }
                case COVERAGE -> add(indicator, coverage.apply(indicator), ratios);
                case COUNT -> add(indicator, indicator.count(counters), counts);
                case LAG -> indicator.lag(counters).ifPresent(lags::add);
            }
        }
        return new IndicatorValues(ratios, counts, lags);
    }

    private static void add(Indicator indicator, Ratio ratio, List<IndicatorValue> ratios) {
        if (ratio.isDefined()) {
            ratios.add(new IndicatorValue(indicator.id(), indicator.version(), ratio.numerator(), ratio.denominator()));
        }
    }

    private static void add(Indicator indicator, long value, List<CountValue> counts) {
        if (value != 0) {
            counts.add(new CountValue(indicator.id(), indicator.version(), value));
        }
    }

    /** The measures of an aggregate by name, the derived ones included, without zeros. */
    public static Map<String, Long> measures(Counters counters) {
        long[] values = new long[MEASURES.length];
        for (Measure measure : MEASURES) {
            values[measure.ordinal()] = Formula.value(counters, measure);
        }
        return new Measures(values);
    }

    private List<Indicator> versions(String id) {
        return byId.getOrDefault(id, List.of());
    }

    private static LocalDate validFrom(Indicator indicator) {
        LocalDate day = indicator.definition().validFrom();
        return day == null ? LocalDate.MIN : day;
    }
}
