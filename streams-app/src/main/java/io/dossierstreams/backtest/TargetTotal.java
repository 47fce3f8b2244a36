package io.dossierstreams.backtest;

import io.dossierstreams.schema.figure.Ratio;
import java.time.Duration;
import java.util.Collection;

/**
 * What a target would have raised, in all.
 *
 * @param alerts of how many units and periods
 * @param units of how many units
 * @param episodes how many firings; a period that was missed without one is none
 * @param missed how many alerts ended with a missed period, those without a firing among them
 * @param firing how long all of them fired together, in the time of ticks
 */
public record TargetTotal(long alerts, long units, long episodes, long missed, Duration firing) {

    static TargetTotal of(Collection<Episode> found, BacktestBounds bounds) {
        return new TargetTotal(
                found.stream().map(episode -> episode.begin().id()).distinct().count(),
                found.stream().map(episode -> episode.begin().unit()).distinct().count(),
                found.stream().filter(Episode::fired).count(),
                found.stream().filter(Episode::isMissed).count(),
                found.stream().map(episode -> episode.firing(bounds)).reduce(Duration.ZERO, Duration::plus));
    }

    /** Days that an episode fired on the average, as an exact fraction; 0/0 where there is none. */
    public Ratio meanDays() {
        return reduced(
                firing.toMillis(),
                Math.multiplyExact(episodes, Duration.ofDays(1).toMillis()));
    }

    private static Ratio reduced(long numerator, long denominator) {
        long divisor = divisor(numerator, denominator);
        return divisor == 0 ? new Ratio(0, 0) : new Ratio(numerator / divisor, denominator / divisor);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
