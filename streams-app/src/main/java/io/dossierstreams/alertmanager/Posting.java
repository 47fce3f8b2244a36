package io.dossierstreams.alertmanager;

import java.time.Instant;
import java.util.SortedMap;

/**
 * An alert as Alertmanager has it. Two with the same labels are the same alert.
 *
 * @param labels by name
 * @param annotations by name
 * @param startsAt since when it fires
 * @param endsAt when it is over: for one that goes on, up to when it is believed to if nothing is heard
 */
record Posting(
        SortedMap<String, String> labels, SortedMap<String, String> annotations, Instant startsAt, Instant endsAt) {

    /** Whether it is over. */
    boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }
}
