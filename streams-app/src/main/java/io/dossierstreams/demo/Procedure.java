package io.dossierstreams.demo;

import io.dossierstreams.schema.event.Received.ServiceLevel;
import java.util.List;
import java.util.Random;

/**
 * An administrative procedure, as far as events need one. The published tables do not break down by procedure.
 *
 * @param code its code
 * @param promisedDays working days within which the result is promised
 * @param serviceLevel how far it is offered online
 */
record Procedure(String code, int promisedDays, ServiceLevel serviceLevel) {
    /** The one with the shortest promise. */
    static final Procedure QUICKEST = new Procedure("1.001193", 1, ServiceLevel.FULL);

    private static final List<Procedure> QUICK = List.of(
            QUICKEST, new Procedure("1.000656", 1, ServiceLevel.FULL), new Procedure("1.004873", 3, ServiceLevel.FULL));
    private static final List<Procedure> SLOW = List.of(
            new Procedure("1.000894", 5, ServiceLevel.PARTIAL),
            new Procedure("1.001022", 10, ServiceLevel.PARTIAL),
            new Procedure("2.000744", 15, ServiceLevel.PARTIAL));

    /** One of those that take days: the dossier of such a one may be open for a while. */
    static Procedure slow(Random random) {
        return SLOW.get(random.nextInt(SLOW.size()));
    }

    /** Any of them, the quick ones three times out of four. */
    static Procedure any(Random random) {
        return random.nextInt(4) > 0 ? QUICK.get(random.nextInt(QUICK.size())) : slow(random);
    }
}
