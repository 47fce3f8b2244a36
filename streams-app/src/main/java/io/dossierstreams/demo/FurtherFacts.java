package io.dossierstreams.demo;

import java.util.List;

/** What a dossier has any number of. Asked once for each dossier, in the order of the three methods. */
interface FurtherFacts {

    /** Lookups in the population database. */
    List<Fact> lookups(PlannedDossier dossier);

    /** Payments of any purpose, the first fee or charge with them. */
    List<Fact> payments(PlannedDossier dossier);

    /** Signed results; of a resolved dossier. */
    List<Fact> signatures(PlannedDossier dossier);
}
