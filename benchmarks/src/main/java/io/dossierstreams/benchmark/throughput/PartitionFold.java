package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.LogEntry;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierCodec;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.event.DossierEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is known of the dossiers of one partition, and the differences since its last tick. Dossiers are kept in a hash map
 * as bytes: as objects they take five times the memory, and the collector more time than decoding does.
 */
final class PartitionFold {
    private final EventReader reader = new EventReader();
    private final Contributions contributions = new Contributions(Workload.ZONE);
    private final Map<String, byte[]> dossiers = new HashMap<>();
    private final int partition;
    private final Consumer<PartOfTick> parts;
    private Map<LocalDate, Map<String, Counters.Sum>> sums = new HashMap<>();
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
        byte[] known = dossiers.get(event.dossierId());
        Dossier before = known == null ? Dossier.UNKNOWN : DossierCodec.decode(known);
        Dossier after = DossierFold.fold(before, event, arrival).dossier();
        if (after == before) {
            return;
        }
        dossiers.put(event.dossierId(), DossierCodec.encode(after));
        contributions
                .difference(before, after)
                .byUnitDay()
                .forEach((key, counters) -> sums.computeIfAbsent(key.day(), none -> new HashMap<>())
                        .computeIfAbsent(key.unit(), none -> new Counters.Sum())
                        .add(counters));
    }
}
