package io.dossierstreams.dossier;

import io.dossierstreams.model.DossierSample;
import io.dossierstreams.schema.event.DossierEvent;

/** What is known of a dossier after some events, for tests. */
public final class Known {
    private Known() {}

    public static Dossier after(DossierSample sample) {
        Dossier dossier = Dossier.UNKNOWN;
        for (DossierEvent event : sample.events()) {
            dossier = DossierFold.fold(dossier, event).dossier();
        }
        return dossier;
    }
}
