package io.dossierstreams.schema.topic;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the topics of one log are called on its cluster. A prefix lets two logs live on one cluster, and lets an office
 * keep to its own rules for names and to access lists by prefix.
 *
 * @param prefix precedes the name of every topic; empty where none is wanted
 */
public record TopicNames(String prefix) {
    /** Most characters of a prefix: names that Kafka Streams derives stay within Kafka's 249. */
    public static final int MAXIMUM_PREFIX = 80;

    // Before the constant below, whose constructor needs it.
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0," + MAXIMUM_PREFIX + "}");

    /** Every topic under the name of its contract. */
    public static final TopicNames UNPREFIXED = new TopicNames("");

    /**
     * Checks the prefix.
     *
     * @throws IllegalArgumentException if it is longer, or has a character that no topic may have
     */
    public TopicNames {
        Objects.requireNonNull(prefix, "prefix");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix: expected at most " + MAXIMUM_PREFIX
                    + " letters, digits, '.', '_' or '-', was \"" + prefix + "\"");
        }
    }

    /** The name on the cluster. */
    public String name(Topic topic) {
        return prefix + topic.topicName();
    }
}
