package io.dossierstreams.topology;

import io.dossierstreams.schema.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;

/** Consumers of a log in memory, each new one at its beginning, as a broker would serve them. */
final class LogConsumers implements Supplier<Consumer<byte[], byte[]>> {
    private final EventLog log;
    private final List<MockConsumer<byte[], byte[]>> opened = new ArrayList<>();
    private int polled = 500;

    LogConsumers(EventLog log) {
        this.log = log;
    }

    LogConsumers pollingAtMost(int records) {
        polled = records;
        return this;
    }

    List<MockConsumer<byte[], byte[]>> opened() {
        return opened;
    }

    @Override
    public Consumer<byte[], byte[]> get() {
        return open();
    }

    MockConsumer<byte[], byte[]> open() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        Map<TopicPartition, Long> begins = new HashMap<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        List<PartitionInfo> infos = new ArrayList<>();
        for (int p = 0; p < log.partitions().size(); p++) {
            TopicPartition partition = partition(p);
            begins.put(partition, 0L);
            ends.put(partition, (long) log.partitions().get(p).size());
            infos.add(new PartitionInfo(partition.topic(), p, null, null, null));
        }
        consumer.updatePartitions(Topic.EVENTS.topicName(), infos);
        consumer.updateBeginningOffsets(begins);
        consumer.updateEndOffsets(ends);
        consumer.setMaxPollRecords(polled);
        // A mock takes records of assigned partitions only.
        consumer.schedulePollTask(() -> addAll(consumer));
        opened.add(consumer);
        return consumer;
    }

    private void addAll(MockConsumer<byte[], byte[]> consumer) {
        for (int p = 0; p < log.partitions().size(); p++) {
            List<Record<byte[], byte[]>> messages = log.partitions().get(p);
            for (int offset = 0; offset < messages.size(); offset++) {
                Record<byte[], byte[]> message = messages.get(offset);
                consumer.addRecord(new ConsumerRecord<>(
                        Topic.EVENTS.topicName(),
                        p,
                        offset,
                        message.timestamp(),
                        TimestampType.CREATE_TIME,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        message.key(),
                        message.value(),
                        new RecordHeaders(message.headers()),
                        Optional.empty()));
            }
        }
    }

    private static TopicPartition partition(int partition) {
        return new TopicPartition(Topic.EVENTS.topicName(), partition);
    }
}
