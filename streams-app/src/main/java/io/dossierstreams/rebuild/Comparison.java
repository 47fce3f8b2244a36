package io.dossierstreams.rebuild;

import io.dossierstreams.schema.topic.Topic;
import java.util.List;

/**
 * What the old and the new log came to, side by side.
 *
 * @param compared how many keys were
 * @param differences in the order of topics and keys
 */
public record Comparison(long compared, List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** How many of the differences fewer ticks do not explain. */
    public long unexplained() {
        return differences.stream()
                .filter(difference -> !difference.explained())
                .count();
    }

    /**
     * A key under which both do not say the same.
     *
     * @param topic where
     * @param key of the record
     * @param old what the old log says; null where it has nothing
     * @param fresh what the new log says; null where it has nothing
     * @param explained whether it is as fewer ticks make it: the path of an alert, never a figure
     */
    public record Difference(Topic topic, String key, String old, String fresh, boolean explained) {}
}
