package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.benchmark.peer.PeerTargets;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an aggregate stands against its targets.
 *
 * @param below ids of the targets that it is below
 * @param changed verdicts of the targets for which the last change made a difference, by id
 */
record UnitVerdicts(List<String> below, Map<String, Verdict> changed) {
    static final UnitVerdicts NONE = new UnitVerdicts(List.of(), Map.of());

    UnitVerdicts after(String key, Counters counters, PeerTargets targets) {
        List<String> now = new ArrayList<>();
        Map<String, Verdict> differences = new TreeMap<>();
        for (PeerTarget target : targets.of(key)) {
            boolean before = below.contains(target.id());
            boolean is = target.isBelow(counters, before);
            if (is) {
                now.add(target.id());
            }
            if (is != before) {
                differences.put(target.id(), is ? Verdict.BELOW : Verdict.CLEARED);
            }
        }
        return new UnitVerdicts(now, differences);
    }
}
