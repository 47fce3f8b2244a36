package io.dossierstreams.report;

import io.dossierstreams.schema.figure.Ratio;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Competition ranking, as in sports: equal rates share a place, and the places after it stay free (1, 2, 2, 4). Rates are
 * compared exactly, never as they are printed.
 */
final class Ranking {
    private Ranking() {}

    /**
     * The places by key, the highest rate first.
     *
     * @param rates defined ones
     */
    static <K> Map<K, Integer> of(Map<K, Ratio> rates) {
        List<Map.Entry<K, Ratio>> ordered = rates.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        Map<K, Integer> places = new HashMap<>();
        int place = 0;
        for (int i = 0; i < ordered.size(); i++) {
            if (i == 0 || ordered.get(i).getValue().compareTo(ordered.get(i - 1).getValue()) != 0) {
                place = i + 1;
            }
            places.put(ordered.get(i).getKey(), place);
        }
        return places;
    }
}
