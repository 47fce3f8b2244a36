package io.dossierstreams.benchmark.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.benchmark.peer.Measured;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shouldShowTheMedianAndCompareItWithFlinkOnTheSameState() {
        Table table = new Table();
        List.of(2_000L, 9_000L, 1_000L).forEach(millis -> table.add(Contender.APPLICATION_ROCKSDB, sample(millis)));
        table.add(Contender.FLINK_ROCKSDB, sample(4_000));

        assertThat(table.lines())
                .anySatisfy(line -> assertThat(line.replaceAll(" +", " "))
                        .isEqualTo(
                                "| (c-rocksdb) the application, RocksDB state | 3 | 500,000 | 555,556 | 3.0 | 0.5 | 900 |"
                                        + " 2.00 |"))
                .allSatisfy(line -> assertThat(line).hasSameSizeAs(table.lines().get(0)));
    }

    @Test
    void shouldSayOfAGoalWhetherItIsReached() {
        Table table = new Table();
        table.add(Contender.APPLICATION_MEMORY, sample(2_000));
        table.add(Contender.FLINK_MEMORY, sample(3_000));
        table.add(Contender.TRANSACTIONAL, sample(1_000));

        assertThat(Goals.lines(table.medians()))
                .containsExactly(
                        "- (c-memory) is 1.50 times as fast as (d-memory); the goal of 1.5 is reached.",
                        "- (c-memory) is 0.50 times as fast as (b); the goal of 0.75 is missed.");
    }

    private static Sample sample(long wholeMillis) {
        Measured measured = new Measured(1_002_553, 200, wholeMillis, 3_000, 900_000_000);
        return new Sample(1_000_000, measured, wholeMillis, Duration.ofMillis(500));
    }
}
