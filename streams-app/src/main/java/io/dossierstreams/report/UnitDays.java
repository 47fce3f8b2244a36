package io.dossierstreams.report;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The counters of all units and days, held as compactly as they are stored: 3,600 units of 400 days have to fit into a
 * small heap. The last counters of a unit and day win.
 */
public final class UnitDays {
    private final TreeMap<String, DaySeries> byUnit = new TreeMap<>();

    /**
     * Keeps the counters of a unit and day.
     *
     * @param now the time that counts as "now" in the tick that changed them; null where it was not kept
     */
    public void put(String unit, LocalDate day, Counters counters, Instant now) {
        byUnit.computeIfAbsent(unit, first -> new DaySeries()).put(day.toEpochDay(), counters.encode(), now);
    }

    /** Forgets a unit and day. */
    public void remove(String unit, LocalDate day) {
        DaySeries days = byUnit.get(unit);
        if (days != null) {
            days.remove(day.toEpochDay());
        }
    }

    /** Visits all of them in the order of days, and of units within a day. */
    public void forEach(BiConsumer<UnitDayKey, Counters> visitor) {
        List<Map.Entry<String, DaySeries>> units = List.copyOf(byUnit.entrySet());
        SortedSet<Long> days = new TreeSet<>();
        units.forEach(unit -> unit.getValue().addDaysTo(days));
        int[] next = new int[units.size()];
        for (long epochDay : days) {
            LocalDate day = LocalDate.ofEpochDay(epochDay);
            for (int i = 0; i < next.length; i++) {
                DaySeries series = units.get(i).getValue();
                if (next[i] < series.size() && series.day(next[i]) == epochDay) {
                    Counters counters = Counters.decode(series.counters(next[i]++));
                    visitor.accept(new UnitDayKey(day, units.get(i).getKey()), counters);
                }
            }
        }
    }

    /**
     * When counters of a period last changed after it had ended.
     *
     * @param zone the time zone of days
     * @param units takes the id of a unit
     */
    public Optional<Instant> lastAfter(Period period, ZoneId zone, Predicate<String> units) {
        // A tick at midnight belongs to the day that ends with it, so it is no restatement of that day.
        long ended = period.end().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        long last = byUnit.entrySet().stream()
                .filter(unit -> units.test(unit.getKey()))
                .mapToLong(unit -> unit.getValue()
                        .lastNow(period.start().toEpochDay(), period.end().toEpochDay()))
                .max()
                .orElse(DaySeries.NEVER);
        return last > ended ? Optional.of(Instant.ofEpochMilli(last)) : Optional.empty();
    }

    /** How many units and days there are. */
    public long size() {
        return byUnit.values().stream().mapToLong(DaySeries::size).sum();
    }
}
