package io.dossierstreams.topology;

import io.dossierstreams.schema.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The log of a year, to be sent to a broker, and what the pipeline sends for it, processed here in memory.
 *
 * @param log all records of the event log, in their order within a partition; its ticks are signed with {@link #tickKey}
 * @param ticks number of the last tick
 * @param expected by topic: all that can be seen of the records that are sent to it, in their order
 */
public record RandomYear(List<ProducerRecord<byte[], byte[]>> log, long ticks, Map<Topic, List<String>> expected) {
    private static final Map<String, Topic> TOPICS = Map.of(
            Names.BREACH_EVENT_SINK,
            Topic.BREACH_EVENTS,
            Names.BREACH_STATE_SINK,
            Topic.BREACH_STATES,
            Names.DEADLINE_NOTICE_SINK,
            Topic.DEADLINE_NOTICES);

    public static RandomYear of(long seed, int partitions, int dossiers) {
        EventLog log = YearLog.of(seed, partitions, dossiers);
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            for (Record<byte[], byte[]> each : log.partitions().get(partition)) {
                messages.add(new ProducerRecord<>(
                        Topic.EVENTS.topicName(),
                        partition,
                        each.timestamp(),
                        each.key(),
                        each.value(),
                        each.headers()));
            }
        }
        SimulatedPipeline pipeline = new SimulatedPipeline(log).run();
        Map<Topic, List<String>> expected = new HashMap<>();
        Stream.concat(pipeline.notices().stream(), pipeline.ledgerOutputs().stream())
                .filter(sent -> TOPICS.containsKey(sent.sink()))
                .forEach(sent -> expected.computeIfAbsent(TOPICS.get(sent.sink()), topic -> new ArrayList<>())
                        .add(sent.visible()));
        return new RandomYear(messages, log.ticks(), expected);
    }

    /** What ticks are signed with. */
    public static byte[] tickKey() {
        return EventLog.KEY.clone();
    }
}
