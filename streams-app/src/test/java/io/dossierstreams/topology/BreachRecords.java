package io.dossierstreams.topology;

import io.dossierstreams.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the pipeline sends to the topics of breaches for the log of a year, to be sent by a producer. */
public final class BreachRecords {
    private static final Map<String, Topic> TOPICS =
            Map.of(Names.BREACH_EVENT_SINK, Topic.BREACH_EVENTS, Names.BREACH_STATE_SINK, Topic.BREACH_STATES);

    private BreachRecords() {}

    /** In the order in which they are sent, of both topics; with the records that say that a tick is complete. */
    public static List<ProducerRecord<byte[], byte[]>> ofYear(long seed, int dossiers) {
        return new SimulatedPipeline(YearLog.of(seed, 2, dossiers))
                .run().ledgerOutputs().stream()
                        .filter(sent -> TOPICS.containsKey(sent.sink()))
                        .map(BreachRecords::message)
                        .toList();
    }

    private static ProducerRecord<byte[], byte[]> message(SentRecord sent) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                TOPICS.get(sent.sink()).topicName(),
                sent.partition(),
                sent.timestamp(),
                bytes(sent.key()),
                sent.value());
        sent.headers().lines().forEach(header -> {
            String[] parts = header.split("=", 2);
            message.headers().add(parts[0], bytes(parts[1]));
        });
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
