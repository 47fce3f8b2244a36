package io.dossierstreams.proof;

import io.dossierstreams.proof.KnownAt.AtTick;
import io.dossierstreams.proof.KnownAt.AtTime;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Says why the tick that is asked for is not there.
 *
 * @param topic the event log
 * @param zone in which times are told
 * @param forged how many records were left out, as they are not signed with the key
 */
record AbsentTick(String topic, ZoneId zone, long forged) {

    /**
     * No tick is there, or none that is asked for.
     *
     * @param known what is asked for; null is all there is
     * @param excluded the first tick behind it, or null
     */
    ProofException none(KnownAt known, Tick excluded) {
        if (known instanceof AtTime asked && excluded != null) {
            return new ProofException("nothing was known yet at " + asked.text() + "; tick " + excluded.number()
                    + " is the first, at " + text(excluded.now()));
        }
        if (forged > 0) {
            return new ProofException(topic + ": no tick is signed with this key; is tick.key.file"
                    + " the one that the application runs with?");
        }
        return new ProofException(topic + ": there is no tick yet, so nothing has been counted");
    }

    /** The ticks end before the one that is asked for. */
    ProofException notYet(AtTick asked, long last, Instant now) {
        return new ProofException("there is no tick " + asked.number() + " yet; the last one is " + last + ", at "
                + text(now) + leftOut());
    }

    private String leftOut() {
        return forged == 0 ? "" : "; " + forged + " records were left out, as they are not signed with this key";
    }

    String text(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
