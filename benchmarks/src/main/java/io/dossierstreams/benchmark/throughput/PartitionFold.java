package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.LogEntry;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.event.DossierEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is known of the dossiers of one partition, in a hash map, and the differences since its last tick. */
final class PartitionFold {
    private final EventReader reader = new EventReader();
    private final Contributions contributions = new Contributions(Workload.ZONE);
    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final int partition;
    private final Consumer<PartOfTick> parts;
    private Map<UnitDayKey, Counters.Sum> sums = new HashMap<>();
    private long events;

    /** @param parts takes what a tick is made of, where one is reached */
    PartitionFold(int partition, Consumer<PartOfTick> parts) {
        this.partition = partition;
        this.parts = parts;
    }

    void take(ConsumerRecord<byte[], byte[]> message) {
        LogEntry entry = LogEntry.read(reader, message.headers(), message.key(), message.value(), message.timestamp());
        if (entry instanceof LogEntry.Event event) {
            events++;
            fold(event.event(), message.timestamp());
        } else if (entry instanceof LogEntry.Reached reached) {
            parts.accept(new PartOfTick(partition, reached.tick().tick(), message.offset() + 1, events, sums));
            sums = new HashMap<>();
            events = 0;
        }
    }

    private void fold(DossierEvent event, long arrival) {
        Dossier before = dossiers.getOrDefault(event.dossierId(), Dossier.UNKNOWN);
        Dossier after = DossierFold.fold(before, event, arrival).dossier();
        if (after == before) {
            return;
        }
        dossiers.put(event.dossierId(), after);
        contributions
                .difference(before, after)
                .byUnitDay()
                .forEach((key, counters) ->
                        sums.computeIfAbsent(key, none -> new Counters.Sum()).add(counters));
    }
}
