package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When figures of closed periods changed last. This alone depends on the ticks and not only on what is known, so they
 * are told one after the other.
 */
public final class RestatementModel {
    private final ZoneId zone;
    private Instant previousNow;
    private SortedMap<ScopePeriod, Map<Measure, Long>> previous = Collections.emptySortedMap();
    private final SortedMap<ScopePeriod, Instant> restated = new TreeMap<>();

    public RestatementModel(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes the aggregates of the next tick, and returns the last restatement of those that ever had one. */
    public SortedMap<ScopePeriod, Instant> tick(Instant now, SortedMap<ScopePeriod, Map<Measure, Long>> aggregates) {
        Set<ScopePeriod> keys = new HashSet<>(previous.keySet());
        keys.addAll(aggregates.keySet());
        for (ScopePeriod key : keys) {
            boolean changed = !previous.getOrDefault(key, Map.of()).equals(aggregates.getOrDefault(key, Map.of()));
            if (changed && wasOver(key)) {
                restated.put(key, now);
            }
        }
        previousNow = now;
        previous = aggregates;
        SortedMap<ScopePeriod, Instant> result = new TreeMap<>(restated);
        result.keySet().retainAll(aggregates.keySet());
        return result;
    }

    private boolean wasOver(ScopePeriod key) {
        return previousNow != null && key.period().end().isBefore(LocalDate.ofInstant(previousNow, zone));
    }
}
