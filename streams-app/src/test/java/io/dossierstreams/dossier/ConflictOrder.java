package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.DossierEvent;
import java.util.Arrays;
import java.util.Comparator;

/** The order that decides between other facts at an equal revision, for tests that need to know the winner. */
public final class ConflictOrder {
    /** The greatest counts. */
    public static final Comparator<DossierEvent> INSTANCE =
            (a, b) -> Arrays.compareUnsigned(FactCodec.bytes(fact(a)), FactCodec.bytes(fact(b)));

    private ConflictOrder() {}

    private static Fact<?> fact(DossierEvent event) {
        return new Fact<>(event.revision(), event.time().toEpochMilli(), Fact.UNKNOWN_ARRIVAL, event.data());
    }
}
