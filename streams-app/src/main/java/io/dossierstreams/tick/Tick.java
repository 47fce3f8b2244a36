package io.dossierstreams.tick;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A cut through the log: what lies before it in each partition belongs to it.
 *
 * @param number from 1, without gaps
 * @param now the time that counts as "now"; never goes back
 * @param partitions number of partitions of the event log
 */
public record Tick(long number, Instant now, int partitions) {

    /**
     * The day up to which events count. A tick at midnight belongs to the day that ends with it: the figures "as of the
     * end of 30 June" are those of the tick at 1 July, 00:00.
     */
    public LocalDate asOf(ZoneId zone) {
        return asOf(now, zone);
    }

    /** The same of a tick of which only the "now" is known. */
    public static LocalDate asOf(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now.minusMillis(1), zone);
    }
}
