package io.dossierstreams.benchmark.flink;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Collects results; shared within the process by an id, as Flink copies a sink on its way to its tasks. */
final class CollectedResults implements Sink<Result> {
    private static final long serialVersionUID = 1;
    private static final Map<String, Queue<Result>> COLLECTED = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();

    /** All so far; those of a key are in order. */
    List<Result> take() {
        return List.copyOf(COLLECTED.remove(id));
    }

    @Override
    public SinkWriter<Result> createWriter(WriterInitContext context) {
        Queue<Result> queue = COLLECTED.computeIfAbsent(id, none -> new ConcurrentLinkedQueue<>());
        return new SinkWriter<>() {
            @Override
            public void write(Result result, Context elementContext) {
                queue.add(result);
            }

            @Override
            public void flush(boolean endOfInput) {
                // Nothing waits.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
