package io.dossierstreams.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A task under exactly-once: its position in the input, its stores and its outputs are committed together, or set back
 * together to the last commit.
 */
final class SimulatedTask {
    private final TaskId id;
    private final String inputTopic;
    private final List<Record<byte[], byte[]>> input;
    private final Supplier<Processor<byte[], byte[], byte[], Routed>> processors;
    private final Map<String, MapStore> stores = new HashMap<>();
    private final Map<String, Map<Bytes, byte[]>> committedStores = new HashMap<>();
    private final List<SentRecord> committed = new ArrayList<>();
    private final List<Record<byte[], byte[]>> committedDeltas = new ArrayList<>();

    private MockProcessorContext<byte[], Routed> context;
    private Processor<byte[], byte[], byte[], Routed> processor;
    private CommitHook hook;
    private int committedPosition;
    private int position;

    SimulatedTask(
            TaskId id,
            String inputTopic,
            List<Record<byte[], byte[]>> input,
            List<String> storeNames,
            Supplier<Processor<byte[], byte[], byte[], Routed>> processors) {
        this.id = id;
        this.inputTopic = inputTopic;
        this.input = input;
        this.processors = processors;
        storeNames.forEach(name -> stores.put(name, new MapStore(name)));
        crash();
    }

    boolean hasInput() {
        return position < input.size();
    }

    boolean isCommitted() {
        return committedPosition == position;
    }

    /** Takes the next record. The record is copied, as a client reads a new one each time. */
    void step() {
        Record<byte[], byte[]> next = input.get(position);
        context.setRecordMetadata(inputTopic, id.partition(), position);
        position++;
        processor.process(new Record<>(next.key(), next.value(), next.timestamp(), new RecordHeaders(next.headers())));
    }

    /** What comes first in a commit: the task writes what it still has on the heap. */
    void writeHeap() {
        hook.flushCache();
    }

    void commit() {
        writeHeap();
        context.forwarded().forEach(forward -> {
            Record<? extends byte[], ? extends Routed> sent = forward.record();
            String sink = forward.childName().orElseThrow();
            committed.add(SentRecord.of(sink, sent));
            if (sink.equals(Names.DELTA_SINK)) {
                committedDeltas.add(new Record<>(sent.key(), sent.value().value(), sent.timestamp()));
            }
        });
        context.resetForwards();
        stores.forEach((name, store) -> committedStores.put(name, store.content()));
        committedPosition = position;
    }

    /** Loses all that was not committed, the processor included. */
    void crash() {
        stores.forEach((name, store) -> store.restore(committedStores.getOrDefault(name, Map.of())));
        position = committedPosition;
        context = new MockProcessorContext<>(new Properties(), id, null);
        context.setCurrentSystemTimeMs(0);
        stores.values().forEach(context::addStateStore);
        hook = new CommitHook(Names.COMMIT_HOOK);
        context.addStateStore(hook);
        processor = processors.get();
        processor.init(context);
    }

    /** Processes everything, with commits and crashes as chance has it. */
    SimulatedTask runShuffled(Random random, double commitShare, double crashShare) {
        while (hasInput() || !isCommitted()) {
            if (hasInput()) {
                step();
            }
            double chance = random.nextDouble();
            if (chance < crashShare / 2) {
                writeHeap();
                crash();
            } else if (chance < crashShare) {
                crash();
            } else if (chance < crashShare + commitShare || !hasInput()) {
                commit();
            }
        }
        return this;
    }

    /** How many entries a store had at the last commit. */
    int committedEntries(String store) {
        return committedStores.getOrDefault(store, Map.of()).size();
    }

    /** All committed outputs, in order. */
    List<SentRecord> outputs() {
        return Collections.unmodifiableList(committed);
    }

    /** Takes the committed differences that have not been taken yet. */
    List<Record<byte[], byte[]>> takeDeltas() {
        List<Record<byte[], byte[]>> taken = new ArrayList<>(committedDeltas);
        committedDeltas.clear();
        return taken;
    }
}
