package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.LogEntry;
import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.benchmark.peer.PeerTargets;
import io.dossierstreams.benchmark.peer.Tree;
import io.dossierstreams.benchmark.throughput.Workload;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.schema.codec.EventReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The plain way: all events first, then what each dossier contributes, then the judgement. */
final class Batch {
    private final Workload workload = new Workload(0, SmallLog.UNITS, 1);
    private final Tree tree = Tree.of(workload.directory());
    private final Map<String, Counters> aggregates = new TreeMap<>();

    static Batch of(List<ProducerRecord<byte[], byte[]>> events) {
        Map<String, Dossier> dossiers = new HashMap<>();
        EventReader reader = new EventReader();
        for (ProducerRecord<byte[], byte[]> message : events) {
            LogEntry.Event read = (LogEntry.Event)
                    LogEntry.read(reader, message.headers(), message.key(), message.value(), message.timestamp());
            dossiers.merge(
                    read.event().dossierId(),
                    DossierFold.fold(Dossier.UNKNOWN, read.event(), message.timestamp())
                            .dossier(),
                    (known, none) -> DossierFold.fold(known, read.event(), message.timestamp())
                            .dossier());
        }
        Batch batch = new Batch();
        dossiers.values().forEach(batch::book);
        batch.aggregates.values().removeIf(Counters::isZero);
        return batch;
    }

    private void book(Dossier dossier) {
        Booking booking = new Booking(tree);
        Booking.flows(
                new Contributions(Workload.ZONE).difference(Dossier.UNKNOWN, dossier),
                (key, flows) -> booking.spread(
                        key, flows, (aggregate, more) -> aggregates.merge(aggregate, more, Counters::plus)));
    }

    Map<String, Counters> aggregates() {
        return aggregates;
    }

    /** Keys of the breaches of all that is below its target. */
    Set<String> below() {
        PeerTargets targets = new PeerTargets(workload.targets(), tree);
        Set<String> below = new TreeSet<>();
        aggregates.forEach((key, flows) -> {
            for (PeerTarget target : targets.of(key)) {
                if (target.isBelow(flows, false)) {
                    below.add(target.breachKey(PeerTargets.unit(key), Booking.period(key)));
                }
            }
        });
        return below;
    }
}
