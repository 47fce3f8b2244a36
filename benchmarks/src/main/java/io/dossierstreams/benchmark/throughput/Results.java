package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.delta.Counters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run came to: that contenders agree is what makes them comparable.
 *
 * @param aggregates the flows of scopes and periods, by {@code scope|period}, encoded; without those that are zero
 * @param below targets, units and periods below the target, as {@code target|unit|period}
 * @param firstDay no aggregates of single days before this one are kept; null where all are
 */
record Results(Map<String, byte[]> aggregates, Set<String> below, LocalDate firstDay) {
    private static final int SHOWN = 5;
    /** {@code 2024-05-09}; the ids of all other periods are shorter. */
    private static final int DAY_LENGTH = 10;

    /** The first differences from what another run came to, in words; empty if there are none. */
    Optional<String> difference(Results other) {
        Set<String> keys = new HashSet<>(aggregates.keySet());
        keys.addAll(other.aggregates.keySet());
        List<String> differing = keys.stream()
                .filter(key -> keeps(key) && other.keeps(key))
                .filter(key -> !Arrays.equals(aggregates.get(key), other.aggregates.get(key)))
                .sorted(Comparator.naturalOrder())
                .toList();
        Map<String, String> breaches = new HashMap<>();
        below.stream().filter(key -> !other.below.contains(key)).forEach(key -> breaches.put(key, "is"));
        other.below.stream().filter(key -> !below.contains(key)).forEach(key -> breaches.put(key, "is not"));
        if (differing.isEmpty() && breaches.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        words.append(differing.size()).append(" aggregates differ");
        differing.stream()
                .limit(SHOWN)
                .forEach(key -> words.append("; ")
                        .append(key)
                        .append(": ")
                        .append(shown(aggregates.get(key)))
                        .append(", and not ")
                        .append(shown(other.aggregates.get(key))));
        words.append("; ").append(breaches.size()).append(" breaches differ");
        breaches.keySet().stream()
                .sorted()
                .limit(SHOWN)
                .forEach(key -> words.append("; ")
                        .append(key)
                        .append(' ')
                        .append(breaches.get(key))
                        .append(" below"));
        return Optional.of(words.toString());
    }

    private boolean keeps(String key) {
        String period = Booking.period(key);
        return firstDay == null
                || period.length() < DAY_LENGTH
                || !LocalDate.parse(period).isBefore(firstDay);
    }

    private static String shown(byte[] counters) {
        return Counters.decode(counters).toString();
    }
}
