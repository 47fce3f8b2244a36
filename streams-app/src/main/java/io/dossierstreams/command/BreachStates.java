package io.dossierstreams.command;

import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.Names;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The alerts as they stand on their compacted topic. A tick comes out in one transaction, and only committed records are
 * read, so they are all of one tick.
 *
 * @param alerts the last message of each alert, by id
 * @param complete the tick that they are of; empty where none is closed
 */
record BreachStates(SortedMap<String, Breach> alerts, Optional<TickComplete> complete) {

    static BreachStates read(KafkaClients clients) {
        SortedMap<String, Breach> alerts = new TreeMap<>();
        TickComplete[] last = new TickComplete[1];
        TopicContent.read(clients, Topic.BREACH_STATES, message -> {
            String key = new String(message.key(), StandardCharsets.UTF_8);
            if (key.equals(Names.TICK_COMPLETE_KEY)) {
                last[0] = MessageCodec.TICK_COMPLETE.decode(message.value());
            } else if (message.value() == null) {
                alerts.remove(key);
            } else if (isBreach(message)) {
                alerts.put(key, MessageCodec.BREACH.decode(message.value()));
            }
        });
        return new BreachStates(alerts, Optional.ofNullable(last[0]));
    }

    /** Whether it is a message of an alert: later versions may put others beside them. */
    private static boolean isBreach(ConsumerRecord<byte[], byte[]> message) {
        return MessageType.BREACH.typeName().equals(CloudEventHeaders.typeOf(message.headers()));
    }
}
