package io.dossierstreams.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTableTest {
    private static final Load LOAD = new Load(5_000, 1_000, 100, "rocksdb", 300, 6, 15, 10, 20);

    @Test
    void shouldTakePercentilesFromTheProbesThemselves() {
        LatencyResult result = result(LongStream.rangeClosed(1, 200).toArray(), 0);

        assertThat(result.percentile(50)).isEqualTo(100);
        assertThat(result.percentile(99)).isEqualTo(198);
        assertThat(result.percentile(100)).isEqualTo(200);
    }

    @Test
    void shouldSayHowManyProbesHadNoAlert() {
        LatencyResult result = result(new long[] {900, 1_100, 1_240}, 2);

        assertThat(LatencyTable.lines(List.of(result)))
                .element(2)
                .isEqualTo(
                        "| rocksdb | 1,000 | 100 | 4,990 | 3 (2 without an alert) | 1,100 | 1,240 | 1,240 | 240 | 0.50 |");
    }

    private static LatencyResult result(long[] millis, long missing) {
        return new LatencyResult(
                LOAD,
                4_990,
                LongStream.of(millis).map(value -> value * 1_000_000).toArray(),
                missing,
                0.5);
    }
}
