package io.dossierstreams.proof;

import io.dossierstreams.log.LogRecord;
import io.dossierstreams.topology.MemoryPipeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads all partitions of the log in step: what one sends for ticks that another has not reached has to be kept. */
final class ProofReader {
    private static final Duration POLL = Duration.ofMillis(100);
    /** How many ticks a partition may be ahead of the last one. */
    private static final int WINDOW = 8;

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final ProofCourse course;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;

    ProofReader(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, ProofCourse course) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.course = course;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.begins = consumer.beginningOffsets(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    /** Reads until every partition has come to the tick that is asked for, or to the end that it had at the beginning. */
    void read(MemoryPipeline pipeline, ProofProgress progress) {
        long total = sum(ends) - sum(begins);
        List<TopicPartition> open = open();
        while (!open.isEmpty()) {
            keepInStep(open);
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                if (!course.isOver(message.partition())) {
                    pipeline.process(
                            message.partition(),
                            new LogRecord(
                                    message.offset(),
                                    message.timestamp(),
                                    message.headers(),
                                    message.key(),
                                    message.value()));
                }
            }
            progress.read(partitions.stream().mapToLong(consumer::position).sum() - sum(begins), total);
            open = open();
        }
    }

    private List<TopicPartition> open() {
        return partitions.stream()
                .filter(partition -> !course.isOver(partition.partition()))
                .filter(partition -> consumer.position(partition) < ends.get(partition))
                .toList();
    }

    private void keepInStep(Collection<TopicPartition> open) {
        long last = open.stream()
                .mapToLong(partition -> course.reached(partition.partition()))
                .min()
                .orElseThrow();
        List<TopicPartition> ahead = new ArrayList<>(partitions);
        List<TopicPartition> next = open.stream()
                .filter(partition -> course.reached(partition.partition()) <= last + WINDOW)
                .toList();
        ahead.removeAll(next);
        consumer.pause(ahead);
        consumer.resume(next);
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
