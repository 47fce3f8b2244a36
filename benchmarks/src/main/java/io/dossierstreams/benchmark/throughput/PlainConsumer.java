package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/**
 * Reads, folds, aggregates and judges in memory, and keeps nothing: what the work costs by itself. The result is written
 * once it was measured, so that it can be compared.
 */
public final class PlainConsumer {
    private PlainConsumer() {}

    public static void main(String... arguments) throws Exception {
        PeerOptions options = PeerOptions.parse(arguments);
        Workload workload = new Workload(0, options.units(), options.partitions());
        LoopLedger ledger = new LoopLedger(workload, new Nothing());
        Measured measured = new Loop(options).run(ledger).end(ledger.events());
        OutputTopics topics = new OutputTopics(options);
        topics.create();
        try (Producer<byte[], byte[]> producer = topics.producer(Map.of())) {
            ledger.giveAll(new Written(topics, producer));
        }
        measured.print();
    }

    private static final class Nothing implements LoopLedger.Output {
        @Override
        public void changed(String key, Counters flows) {}

        @Override
        public void changed(String key, Verdict verdict) {}

        @Override
        public void closed(long tick, List<PartOfTick> parts) {}
    }

    private record Written(OutputTopics topics, Producer<byte[], byte[]> producer) implements LoopLedger.Output {
        @Override
        public void changed(String key, Counters flows) {
            producer.send(topics.aggregate(key, flows));
        }

        @Override
        public void changed(String key, Verdict verdict) {
            producer.send(topics.breach(key, verdict));
        }

        @Override
        public void closed(long tick, List<PartOfTick> parts) {}
    }
}
