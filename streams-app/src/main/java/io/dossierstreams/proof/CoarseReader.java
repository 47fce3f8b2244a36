package io.dossierstreams.proof;

import io.dossierstreams.log.LogRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the partitions window by window. One that has come to the end of its window is paused until all have; what a poll
 * brought beyond it is kept, and that is less than a poll.
 */
final class CoarseReader {
    private static final Duration POLL = Duration.ofMillis(100);
    /** So many polls in a row that bring nothing make half a minute. */
    private static final int PATIENCE = 300;

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Deque<ConsumerRecord<byte[], byte[]>>> ahead = new ArrayList<>();
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;

    /** @param partitions all, by number */
    CoarseReader(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        partitions.forEach(partition -> ahead.add(new ArrayDeque<>()));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.begins = consumer.beginningOffsets(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    /** The partition with the fewest records. */
    int smallest() {
        return partitions.stream()
                .min(Comparator.comparingLong(partition -> ends.get(partition) - begins.get(partition)))
                .orElseThrow()
                .partition();
    }

    /** Reads one partition until the scan has found what it looks for, or to the end that it had at the beginning. */
    void scan(int partition, TickScan scan) {
        TopicPartition scanned = partitions.get(partition);
        consumer.pause(
                partitions.stream().filter(other -> !other.equals(scanned)).toList());
        while (!scan.isOver() && consumer.position(scanned) < ends.get(scanned)) {
            consumer.poll(POLL).records(scanned).forEach(scan::read);
        }
    }

    /** Reads up to the last tick that is kept, in every partition. */
    void read(CoarseCourse course, ProofProgress progress) {
        long begin = sum(begins);
        long total = sum(ends) - begin;
        int empty = 0;
        while (!course.isOver()) {
            partitions.forEach(partition -> drain(partition.partition(), course));
            if (course.closeWindow()) {
                continue;
            }
            boolean found = poll(course);
            empty = found ? 0 : empty + 1;
            if (empty == PATIENCE) {
                throw new ProofException("the log cannot be counted: partition " + behind(course)
                        + " does not come to tick " + course.end() + ", which another partition has");
            }
            long position = partitions.stream().mapToLong(consumer::position).sum();
            progress.read(Math.min(position - begin, total), total);
        }
    }

    private void drain(int partition, CoarseCourse course) {
        Deque<ConsumerRecord<byte[], byte[]>> waiting = ahead.get(partition);
        while (!waiting.isEmpty() && !course.isAtEnd(partition)) {
            course.take(partition, logRecord(waiting.poll()));
        }
    }

    /** Polls the partitions that are not at the end of the window, and so have nothing waiting. */
    private boolean poll(CoarseCourse course) {
        List<TopicPartition> open = partitions.stream()
                .filter(partition -> !course.isAtEnd(partition.partition()))
                .toList();
        consumer.pause(partitions.stream()
                .filter(partition -> !open.contains(partition))
                .toList());
        consumer.resume(open);
        boolean found = false;
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
            ahead.get(message.partition()).add(message);
            found = true;
        }
        return found;
    }

    private int behind(CoarseCourse course) {
        return partitions.stream()
                .mapToInt(TopicPartition::partition)
                .filter(partition -> !course.isAtEnd(partition))
                .findFirst()
                .orElseThrow();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static LogRecord logRecord(ConsumerRecord<byte[], byte[]> message) {
        return new LogRecord(message.offset(), message.timestamp(), message.headers(), message.key(), message.value());
    }
}
