package io.dossierstreams.dossier;

import io.dossierstreams.model.DossierSample;
import io.dossierstreams.schema.event.DossierEvent;
import java.time.Duration;

/** What is known of a dossier after some events, for tests. */
public final class Known {
    private Known() {}

    /** Every event arrived when it happened. */
    public static Dossier after(DossierSample sample) {
        return after(sample, Duration.ZERO);
    }

    /** Every event arrived so long after it happened. */
    public static Dossier after(DossierSample sample, Duration lag) {
        Dossier dossier = Dossier.UNKNOWN;
        for (DossierEvent event : sample.events()) {
            long arrival = event.time().plus(lag).toEpochMilli();
            dossier = DossierFold.fold(dossier, event, arrival).dossier();
        }
        return dossier;
    }

    /** As if kept and read again in the bytes of before arrivals were kept. */
    public static Dossier withoutArrivals(DossierSample sample) {
        Dossier dossier = Dossier.UNKNOWN;
        for (DossierEvent event : sample.events()) {
            dossier = DossierFold.fold(dossier, event, Fact.UNKNOWN_ARRIVAL).dossier();
        }
        return dossier;
    }

    /** What is known after one more event. */
    public static Dossier then(Dossier dossier, DossierSample sample, Duration lag) {
        DossierEvent last = sample.events().get(sample.events().size() - 1);
        return DossierFold.fold(dossier, last, last.time().plus(lag).toEpochMilli())
                .dossier();
    }
}
