package io.dossierstreams.rebuild;

import io.dossierstreams.rebuild.Comparison.Difference;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.Names;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the states of two logs as they stand on their compacted topics. Keeps a digest per key in memory. */
final class StateComparison {
    /** What it reads of both logs. */
    static final List<Topic> TOPICS =
            List.of(Topic.UNIT_DAYS, Topic.UNIT_MONTHS, Topic.AGGREGATES, Topic.BREACH_STATES, Topic.TICKS);

    private static final List<Topic> STATES = TOPICS.subList(0, TOPICS.size() - 1);

    private final KafkaClients old;
    private final KafkaClients fresh;
    private final boolean everyTick;
    private final MessageDigest digest;

    /** @param everyTick whether both have the same ticks, so that every byte has to be the same */
    StateComparison(KafkaClients old, KafkaClients fresh, boolean everyTick) {
        this.old = old;
        this.fresh = fresh;
        this.everyTick = everyTick;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Compares, where the old log stands at a tick before and after it was read.
     *
     * @param tick its number in the old log; the new one stands at it
     */
    Optional<Comparison> at(long tick) {
        if (closed(old) != tick) {
            return Optional.empty();
        }
        long compared = 0;
        List<Difference> differences = new ArrayList<>();
        for (Topic topic : STATES) {
            Map<String, Long> before = digests(old, topic);
            Map<String, Long> after = digests(fresh, topic);
            Set<String> keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            compared += keys.size();
            keys.removeIf(key -> before.containsKey(key) && before.get(key).equals(after.get(key)));
            if (!keys.isEmpty()) {
                differences.addAll(differences(topic, keys));
            }
        }
        return closed(old) == tick ? Optional.of(new Comparison(compared, differences)) : Optional.empty();
    }

    private Map<String, Long> digests(KafkaClients clients, Topic topic) {
        Map<String, Long> digests = new HashMap<>();
        read(clients, topic, (key, value) -> {
            if (value == null) {
                digests.remove(key);
            } else {
                byte[] said = everyTick ? value : TickFree.of(topic, value);
                digests.put(key, ByteBuffer.wrap(digest.digest(said)).getLong());
            }
        });
        return digests;
    }

    private List<Difference> differences(Topic topic, Set<String> keys) {
        Map<String, byte[]> before = values(old, topic, keys);
        Map<String, byte[]> after = values(fresh, topic, keys);
        return keys.stream()
                .map(key -> new Difference(
                        topic,
                        key,
                        text(before.get(key)),
                        text(after.get(key)),
                        !everyTick && topic == Topic.BREACH_STATES && isPath(before.get(key), after.get(key))))
                .toList();
    }

    /**
     * Fewer ticks can make an alert come to another state, or to the same one at another time: a margin, a hold and the end
     * of a period look at what was before. What they cannot is judge other figures at the same tick.
     */
    static boolean isPath(byte[] before, byte[] after) {
        if (before == null || after == null) {
            return true;
        }
        Breach one = MessageCodec.BREACH.decode(before);
        Breach other = MessageCodec.BREACH.decode(after);
        return one.state() != other.state()
                || !one.evidence().now().equals(other.evidence().now());
    }

    private static Map<String, byte[]> values(KafkaClients clients, Topic topic, Set<String> keys) {
        Map<String, byte[]> values = new HashMap<>();
        read(clients, topic, (key, value) -> {
            if (keys.contains(key)) {
                values.put(key, value);
            }
        });
        return values;
    }

    private static void read(KafkaClients clients, Topic topic, Visitor visitor) {
        TopicContent.read(clients, topic, message -> {
            String key = new String(message.key(), StandardCharsets.UTF_8);
            if (!key.equals(Names.TICK_COMPLETE_KEY)) {
                visitor.visit(key, message.value());
            }
        });
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    /** The last closed tick; 0 where there is none. */
    private static long closed(KafkaClients clients) {
        long[] closed = new long[1];
        TopicContent.read(clients, Topic.TICKS, message -> {
            if (new String(message.key(), StandardCharsets.UTF_8).equals(Names.CLOSED_KEY) && message.value() != null) {
                closed[0] = MessageCodec.TICK_COMPLETE.decode(message.value()).tick();
            }
        });
        return closed[0];
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(String key, byte[] value);
    }
}
