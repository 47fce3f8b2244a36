package io.dossierstreams.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.benchmark.peer.PeerOptions.State;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PeerOptionsTest {

    @Test
    void shouldReadAllWhenAllAreGiven() {
        PeerOptions options = PeerOptions.parse(
                ("--bootstrap-servers localhost:9092 --run d-1 --partitions 6 --threads 3 --state rocksdb"
                                + " --directory /data --units 3600")
                        .split(" "));

        assertThat(options)
                .isEqualTo(new PeerOptions("localhost:9092", "d-1", 6, 3, State.ROCKSDB, Path.of("/data"), 3_600));
        assertThat(options.aggregateTopic()).isEqualTo("benchmark-d-1-aggregate");
        assertThat(options.breachTopic()).isEqualTo("benchmark-d-1-breach");
    }

    @Test
    void shouldRefuseWhenOneIsUnknownOrMissing() {
        assertThatThrownBy(() -> PeerOptions.parse("--speed", "9")).hasMessageContaining("--speed");
        assertThatThrownBy(() -> PeerOptions.parse("--run", "d-1")).hasMessageContaining("--bootstrap-servers");
    }
}
