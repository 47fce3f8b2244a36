package io.dossierstreams.topology;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.log.LogRecord;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.tick.Tick;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The two jobs in one thread, over stores in memory and without Kafka Streams: for questions about the past, which are
 * answered by reading the log again. It has no rule of its own: the tasks, the tables and their bytes are those of the
 * topology, so the same log gives the same figures.
 *
 * <p>What a partition sends for ticks that others have not reached waits in memory; whoever feeds it has to keep them in
 * step. Not safe for use by several threads at once.
 */
public final class MemoryPipeline {
    private final List<DossierTask> dossierTasks;
    private final LedgerTask ledgerTask;

    /** Where the results go, and where they end. */
    public interface Output {
        /**
         * A partition has come to a tick.
         *
         * @return whether the tick is to be counted; where one is not, none behind it may be
         */
        boolean tickReached(int partition, Tick tick);

        /** An event changed what is known of its dossier; it is part of the next tick of the partition. */
        default void changed(int partition, LogRecord message, DossierEvent event, Deltas difference) {}

        /** A record is not counted, as the application does not count it. */
        void reject(int partition, LogRecord rejected, Rejection rejection);

        /** All partitions have reached a tick. The figures have to be visited before this returns. */
        void closed(TickFigures figures);
    }

    /** @param dossierRules say how many partitions there are */
    public MemoryPipeline(DossierRules dossierRules, LedgerRules ledgerRules, Output output) {
        StoreTables ledgerTables = tables();
        ledgerTask = new LedgerTask(
                ledgerRules.partitions(),
                ledgerTables.waiting(),
                ledgerTables.ledgerProgress(),
                ledgerTables.closing(ledgerRules),
                output::closed);
        dossierTasks = IntStream.range(0, dossierRules.partitions())
                .mapToObj(partition -> new DossierTask(
                        dossierRules, partition, tables().dossierTables(), new ToLedger(partition, output)))
                .toList();
    }

    /**
     * Takes the next record of a partition.
     *
     * @throws BrokenLogException if the log cannot be right
     */
    public void process(int partition, LogRecord message) {
        dossierTasks.get(partition).process(message);
    }

    private static StoreTables tables() {
        Map<String, MemoryStore> stores = new HashMap<>();
        return new StoreTables(name -> stores.computeIfAbsent(name, MemoryStore::new));
    }

    /** Hands on what a partition sends. A tick that is not to be counted never gets its marker, and so never closes. */
    private final class ToLedger implements DossierTask.Output {
        private final int partition;
        private final Output output;

        ToLedger(int partition, Output output) {
            this.partition = partition;
            this.output = output;
        }

        @Override
        public void changed(LogRecord message, DossierEvent event, Deltas difference) {
            output.changed(partition, message, event, difference);
        }

        @Override
        public void delta(DeltaRecord delta, long timestamp) {
            if (!(delta instanceof Marker marker) || output.tickReached(partition, marker.reached())) {
                ledgerTask.process(delta);
            }
        }

        @Override
        public void notice(DeadlineNotice notice, long timestamp) {
            // No figure hangs on it.
        }

        @Override
        public void reject(LogRecord rejected, Rejection rejection) {
            output.reject(partition, rejected, rejection);
        }

        @Override
        public void tickReached(Tick tick) {
            // The marker before it has said so.
        }
    }
}
