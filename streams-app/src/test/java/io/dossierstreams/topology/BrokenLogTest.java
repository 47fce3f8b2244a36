package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.topic.Topic;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the log itself cannot be right, to stop is better than wrong figures. */
class BrokenLogTest {
    private static final Instant NOW = at("2023-03-02T00:00");

    @TempDir
    private Path directory;

    private final EventLog log = new EventLog(1);

    @Test
    void shouldStopWhenATickIsMissing() {
        log.tick(NOW);
        log.tick(NOW);
        log.tick(NOW);
        log.partitions().get(0).remove(1);
        stopsWith("tick 3 follows tick 1");
    }

    @Test
    void shouldStopWhenTheFirstTickIsMissing() {
        log.tick(NOW);
        log.tick(NOW);
        log.partitions().get(0).remove(0);
        stopsWith("tick 2 follows tick 0");
    }

    @Test
    void shouldStopWhenATickIsForAnotherNumberOfPartitions() {
        log.tick(NOW);
        log.tick(6, NOW);
        stopsWith("written for 6 partitions, this application runs with 1");
    }

    private void stopsWith(String message) {
        try (PipelineDriver driver = new PipelineDriver(log, 1, StateStores.MEMORY, directory)) {
            assertThatThrownBy(driver::run)
                    .hasRootCauseInstanceOf(BrokenLogException.class)
                    .rootCause()
                    .hasMessageContaining(message);
            assertThat(driver.read(Topic.REJECTED)).isEmpty();
        }
    }
}
