package io.dossierstreams.benchmark;

import io.dossierstreams.delta.Deltas;
import java.time.Instant;

/** A ledger that gets differences as dossier tasks send them, from one partition. */
interface TickDriver extends AutoCloseable {

    /** Sends a tick and what belongs to it, and waits until its figures are out. */
    TickCost tick(Instant now, References references, Deltas deltas);

    @Override
    void close();
}
