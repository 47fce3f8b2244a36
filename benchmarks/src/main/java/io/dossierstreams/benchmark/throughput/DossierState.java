package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the first aggregation keeps of a dossier. The last change is part of it, as what an aggregation hands on is its
 * state.
 *
 * @param dossier what is known
 * @param changes what the last event changed in the counters; none where it was sent again
 */
record DossierState(Dossier dossier, List<Change> changes) {
    static final DossierState UNKNOWN = new DossierState(Dossier.UNKNOWN, List.of());

    /** A change of the counters of a unit and day. */
    record Change(String unit, LocalDate day, Counters counters) {}

    DossierState after(EventArrival arrived, Contributions contributions) {
        Dossier after =
                DossierFold.fold(dossier, arrived.event(), arrived.arrival()).dossier();
        List<Change> made = new ArrayList<>();
        Booking.flows(
                contributions.difference(dossier, after),
                (key, counters) -> made.add(new Change(key.unit(), key.day(), counters)));
        return new DossierState(after, List.copyOf(made));
    }
}
