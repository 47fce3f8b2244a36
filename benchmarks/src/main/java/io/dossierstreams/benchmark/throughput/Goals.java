package io.dossierstreams.benchmark.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the application is to reach against its peers, in whole runs, and whether it does. */
final class Goals {
    private static final List<Goal> ALL = List.of(
            new Goal(Contender.APPLICATION_MEMORY, Contender.FLINK_MEMORY, 1.5),
            new Goal(Contender.APPLICATION_ROCKSDB, Contender.FLINK_ROCKSDB, 1.5),
            new Goal(Contender.APPLICATION_MEMORY, Contender.TRANSACTIONAL, 0.75),
            new Goal(Contender.APPLICATION_MEMORY, Contender.DSL, 15));

    private Goals() {}

    private record Goal(Contender contender, Contender peer, double times) {}

    /** A line for each goal of which both were run. */
    static List<String> lines(Map<Contender, Sample> medians) {
        List<String> lines = new ArrayList<>();
        for (Goal goal : ALL) {
            Sample own = medians.get(goal.contender);
            Sample peer = medians.get(goal.peer);
            if (own != null && peer != null) {
                double times = own.eventsPerSecond() / peer.eventsPerSecond();
                lines.add(String.format(
                        Locale.ROOT,
                        "- (%s) is %.2f times as fast as (%s); the goal of %s is %s.",
                        goal.contender.id(),
                        times,
                        goal.peer.id(),
                        goal.times,
                        times >= goal.times ? "reached" : "missed"));
            }
        }
        return lines;
    }
}
