package io.dossierstreams.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** What is left of the stores that are being restored; until it is done, their tasks do not work. */
public final class RestoreProgress implements StateRestoreListener {
    private final Map<TopicPartition, Long> left = new ConcurrentHashMap<>();

    RestoreProgress() {}

    /** How many stores are being restored. */
    public int running() {
        return left.size();
    }

    /** How many records of their changelogs are still to be read. */
    public long recordsLeft() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        left.put(changelog, Math.max(0, end - start));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {
        left.computeIfPresent(changelog, (key, before) -> Math.max(0, before - records));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {
        left.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        left.remove(changelog);
    }
}
