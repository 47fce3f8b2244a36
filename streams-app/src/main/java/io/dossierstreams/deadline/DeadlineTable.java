package io.dossierstreams.deadline;

import java.util.List;

/** Which dossiers have to be examined, and from which time on; ordered by both. */
public interface DeadlineTable {

    void put(DeadlineKey key);

    void remove(DeadlineKey key);

    /**
     * The first keys of a range. Costs what is in the range and not what is stored.
     *
     * @param from where it begins, whether or not it is there
     * @param to its last time, milliseconds since 1970
     * @param limit most keys to give
     */
    List<DeadlineKey> between(DeadlineKey from, long to, int limit);
}
