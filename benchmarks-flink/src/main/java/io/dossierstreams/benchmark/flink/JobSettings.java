package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.PeerOptions;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/** How Flink runs the job: all in one process, exactly once, a checkpoint each second. */
final class JobSettings {
    private static final Map<String, String> COMMON = Map.of(
            "pipeline.object-reuse", "true",
            // No Kryo: a type without a serializer is an error.
            "pipeline.generic-types", "false",
            // Watermarks come with ticks.
            "pipeline.auto-watermark-interval", "0 ms",
            "execution.checkpointing.mode", "EXACTLY_ONCE",
            "execution.checkpointing.interval", "1 s",
            "execution.checkpointing.storage", "filesystem",
            // One that is given up, as where a task just ends, is made up for by the next.
            "execution.checkpointing.tolerable-failed-checkpoints", "10",
            "restart-strategy.type", "none",
            "rest.port", "0");

    private static final Map<String, String> HASH_MAP = Map.of("state.backend.type", "hashmap");

    private static final Map<String, String> ROCKSDB = Map.of(
            "state.backend.type", "rocksdb",
            "execution.checkpointing.incremental", "true",
            // Timers are few and live until the next tick.
            "state.backend.rocksdb.timer-service.factory", "HEAP",
            // Each checkpoint makes a small file more that a dossier may be in.
            "state.backend.rocksdb.use-bloom-filter", "true",
            "taskmanager.memory.managed.size", "512 mb");

    private JobSettings() {}

    static Configuration of(PeerOptions options) {
        Map<String, String> settings = new HashMap<>(COMMON);
        settings.putAll(
                switch (options.state()) {
                    case MEMORY -> HASH_MAP;
                    case ROCKSDB -> ROCKSDB;
                });
        settings.put("taskmanager.numberOfTaskSlots", Integer.toString(options.threads()));
        settings.put(
                "execution.checkpointing.dir",
                options.directory().resolve("checkpoints").toUri().toString());
        settings.put("io.tmp.dirs", options.directory().resolve("work").toString());
        return Configuration.fromMap(settings);
    }
}
