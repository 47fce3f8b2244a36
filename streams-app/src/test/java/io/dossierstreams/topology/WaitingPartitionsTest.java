package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many partitions the ledger waits for: those that hold everybody's figures up. */
class WaitingPartitionsTest {
    private static final int PARTITIONS = 3;

    private final Map<String, MapStore> stores = new TreeMap<>();
    private final StoreTables tables = new StoreTables(name -> stores.computeIfAbsent(name, MapStore::new));
    private final LedgerTask ledger = new LedgerTask(
            PARTITIONS,
            tables.waiting(),
            tables.ledgerProgress(),
            tables.closing(new LedgerRules(PARTITIONS, SimulatedPipeline.ZONE, SimulatedPipeline.HORIZON_MONTHS)),
            figures -> {});

    @Test
    void shouldWaitForNobodyBeforeAPartitionHasReachedTheTick() {
        assertThat(ledger.waitingPartitions()).isZero();
    }

    @Test
    void shouldWaitForThoseThatHaveNotReachedTheTick() {
        ledger.process(marker(1, 2));
        assertThat(ledger.waitingPartitions()).isEqualTo(2);

        ledger.process(marker(1, 0));
        assertThat(ledger.waitingPartitions()).isEqualTo(1);
    }

    @Test
    void shouldWaitForNobodyWhenTheTickIsClosed() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ledger.process(marker(1, partition));
        }

        assertThat(ledger.waitingPartitions()).isZero();
    }

    @Test
    void shouldWaitForTheNextTickOnlyHoweverFarOthersAreAhead() {
        ledger.process(marker(1, 0));
        ledger.process(marker(2, 0));
        ledger.process(marker(3, 0));

        assertThat(ledger.waitingPartitions()).isEqualTo(2);
    }

    private static Marker marker(long tick, int partition) {
        Instant now = Instant.parse("2023-03-02T00:00:00Z").plusSeconds(tick);
        return new Marker(new Tick(tick, now, PARTITIONS), partition);
    }
}
