package io.dossierstreams.benchmark.micro;

import io.dossierstreams.benchmark.throughput.History;
import io.dossierstreams.benchmark.throughput.Workload;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the dossier task of a log's only partition sends to the ledger for one tick.
 *
 * @param now when it is
 * @param waiting all but the end, in bytes
 * @param end says that the partition has reached the tick, in bytes
 */
record TickInput(Instant now, List<byte[]> waiting, byte[] end) {

    /** Those of a year of history, with reference data in the first tick. */
    static List<TickInput> of(Workload workload) {
        List<TickInput> ticks = new ArrayList<>();
        ticks.add(first(workload));
        Day day = new Day();
        new History(workload).forEach(day::take, now -> ticks.add(day.end(ticks.size() + 1L, now)));
        return ticks;
    }

    private static TickInput first(Workload workload) {
        List<DeltaRecord> records = new ArrayList<>();
        addAll(records, ReferenceKind.DEFINITIONS, BuiltInDefinitions.all());
        addAll(records, ReferenceKind.UNITS, workload.directory());
        addAll(records, ReferenceKind.TARGETS, workload.targets());
        return of(records, 1, Workload.FIRST_DAY.atStartOfDay(Workload.ZONE).toInstant());
    }

    private static <T extends Record> void addAll(
            List<DeltaRecord> records, ReferenceKind<T> kind, Collection<T> loaded) {
        for (T entry : loaded) {
            records.add(new Reference(
                    1,
                    0,
                    records.size(),
                    kind.type().typeName(),
                    kind.id().apply(entry),
                    kind.codec().encode(entry)));
        }
    }

    private static TickInput of(List<DeltaRecord> records, long tick, Instant now) {
        return new TickInput(
                now,
                records.stream().map(DeltaCodec::encode).toList(),
                DeltaCodec.encode(new Marker(new Tick(tick, now, 1), 0)));
    }

    /** Events as a dossier task takes them in. */
    private static final class Day {
        private final EventReader reader = new EventReader(Limits.DEFAULT);
        private final Contributions contributions = new Contributions(Workload.ZONE);
        private final Map<String, Dossier> dossiers = new HashMap<>();
        private final SortedSet<String> heard = new TreeSet<>();
        private Deltas.Builder deltas = new Deltas.Builder();

        void take(Arrival arrival) {
            long at = arrival.at().toEpochMilli();
            Reading reading = reader.read(
                    arrival.message().headers(),
                    arrival.message().key(),
                    arrival.message().value(),
                    at);
            if (!(reading instanceof Reading.Accepted accepted)) {
                throw new IllegalStateException("refused: " + reading);
            }
            DossierEvent event = accepted.event();
            heard.add(event.source());
            Dossier before = dossiers.getOrDefault(event.dossierId(), Dossier.UNKNOWN);
            Dossier after = DossierFold.fold(before, event, at).dossier();
            dossiers.put(event.dossierId(), after);
            Deltas difference = contributions.difference(before, after);
            difference.byUnitDay().forEach(deltas::add);
            difference.byProcedureMonth().forEach(deltas::add);
        }

        TickInput end(long tick, Instant now) {
            List<DeltaRecord> records = new ArrayList<>(Changes.of(tick, 0, deltas.build(), new TreeSet<>(heard)));
            deltas = new Deltas.Builder();
            heard.clear();
            return of(records, tick, now);
        }
    }
}
