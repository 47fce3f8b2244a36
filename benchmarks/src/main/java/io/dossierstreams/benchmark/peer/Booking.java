package io.dossierstreams.benchmark.peer;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Which aggregates a difference changes: those of the unit's scopes, in each of the periods of the day. Only flows: they
 * are sums and nothing else, so that every peer can have them. Safe for use by several threads.
 *
 * <p>An aggregate is known by its key, {@code scope|period}, for example {@code unit:X10001|2024-Q1}. A text and not a
 * record, since the hash of a text is the same in every process.
 */
public final class Booking {
    /** The year so far is left out: once all ticks have come it is the year. */
    public static final List<PeriodKind> PERIODS =
            List.of(PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR);

    private static final char SEPARATOR = '|';

    private final Tree tree;
    /** As many entries as there are days in the log. */
    private final Map<LocalDate, List<String>> periods = new ConcurrentHashMap<>();

    public Booking(Tree tree) {
        this.tree = tree;
    }

    /** Gives the flows of a difference by unit and day; may be none. To be combined before they are spread. */
    public static void flows(Deltas difference, BiConsumer<UnitDayKey, Counters> each) {
        difference.byUnitDay().forEach((key, counters) -> {
            Counters flows = counters.flows();
            if (!flows.isZero()) {
                each.accept(key, flows);
            }
        });
    }

    /** Gives the keys of all aggregates that the counters of a unit and day are part of. */
    public void spread(UnitDayKey key, Counters flows, BiConsumer<String, Counters> each) {
        for (String scope : tree.scopes(key.unit())) {
            for (String period : periods(key.day())) {
                each.accept(key(scope, period), flows);
            }
        }
    }

    /** Ids of the periods that a day is part of. */
    public List<String> periods(LocalDate day) {
        return periods.computeIfAbsent(day, Booking::find);
    }

    /** The key of an aggregate. */
    public static String key(String scope, String period) {
        return scope + SEPARATOR + period;
    }

    /** Id of the scope in the key of an aggregate. */
    public static String scope(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    /** Id of the period in the key of an aggregate. */
    public static String period(String key) {
        return key.substring(key.indexOf(SEPARATOR) + 1);
    }

    /** The key of the record of an aggregate or breach. */
    public static byte[] encode(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> find(LocalDate day) {
        return PERIODS.stream().map(kind -> Period.of(kind, day).id()).toList();
    }
}
