package io.dossierstreams.explain;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.proof.CountedEvent;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What events have said of days that are still to come, such as that a dossier is past its due date from then on. It moves
 * the figure when the day comes, if nothing has taken it back by then.
 */
final class ComingDays {
    /** By day, then dossier. */
    private final SortedMap<LocalDate, SortedMap<String, Coming>> days = new TreeMap<>();

    /** What is to come of a dossier on a day, and the event that said so last. */
    record Coming(CountedEvent event, SortedMap<UnitDayKey, Counters> counters) {}

    void add(CountedEvent event, UnitDayKey key, Counters counters) {
        SortedMap<String, Coming> dossiers = days.computeIfAbsent(key.day(), none -> new TreeMap<>());
        String dossier = event.event().dossierId();
        Coming known = dossiers.get(dossier);
        SortedMap<UnitDayKey, Counters> sum = known == null ? new TreeMap<>() : known.counters();
        Counters total = sum.getOrDefault(key, Counters.ZERO).plus(counters);
        if (total.isZero()) {
            sum.remove(key);
        } else {
            sum.put(key, total);
        }
        if (!sum.isEmpty()) {
            dossiers.put(dossier, new Coming(event, sum));
            return;
        }
        dossiers.remove(dossier);
        if (dossiers.isEmpty()) {
            days.remove(key.day());
        }
    }

    /** Visits and forgets the days up to one, and of each the dossiers in the order of their ids. */
    void comeTo(LocalDate day, BiConsumer<LocalDate, Coming> visitor) {
        while (!days.isEmpty() && !days.firstKey().isAfter(day)) {
            LocalDate next = days.firstKey();
            days.remove(next).values().forEach(coming -> visitor.accept(next, coming));
        }
    }
}
