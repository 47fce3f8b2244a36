package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.benchmark.peer.PeerOptions;

/**
 * The plain consumer with durable output, exactly once: the fastest that is, for whoever can do without state on disk
 * and reads the whole log again after a restart.
 */
public final class TransactionalLoop {
    private TransactionalLoop() {}

    public static void main(String... arguments) throws Exception {
        PeerOptions options = PeerOptions.parse(arguments);
        OutputTopics topics = new OutputTopics(options);
        topics.create();
        Workload workload = new Workload(0, options.units(), options.partitions());
        try (TransactionalOutput output = new TransactionalOutput(options, topics)) {
            LoopLedger ledger = new LoopLedger(workload, output);
            Measured.Begin begin = new Loop(options).run(ledger);
            output.commit();
            begin.end(ledger.events()).print();
        }
    }
}
