package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.EventData;
import java.util.Objects;

/**
 * What a register holds: the facts of the event with the highest revision so far.
 *
 * @param revision that revision
 * @param time when it happened, milliseconds since 1970
 * @param data what happened
 */
public record Fact<D extends EventData>(int revision, long time, D data) {
    public Fact {
        Objects.requireNonNull(data, "data");
    }
}
