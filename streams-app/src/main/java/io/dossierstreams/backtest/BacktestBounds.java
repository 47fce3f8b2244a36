package io.dossierstreams.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Between which ticks was judged.
 *
 * @param begin "now" of the first tick
 * @param end "now" of the last tick
 * @param from as-of day of the first tick
 * @param to as-of day of the last tick
 * @param ticks how many they are
 */
public record BacktestBounds(Instant begin, Instant end, LocalDate from, LocalDate to, long ticks) {

    /** How much of a time lies within. */
    Duration within(Instant start, Instant stop) {
        Instant later = start.isBefore(begin) ? begin : start;
        return later.isBefore(stop) ? Duration.between(later, stop) : Duration.ZERO;
    }
}
