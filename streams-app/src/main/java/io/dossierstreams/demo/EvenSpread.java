package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Ratio;
import java.util.Collection;

/**
 * Spreads the good ones evenly over a sequence of cases, so that the share of good ones so far is near the final share
 * at every point. An alert on the share then has one reason to change: that the unit is better or worse in the end.
 *
 * @param cases how many cases there are
 * @param good how many of them are good
 * @param goodFirst whether the share so far is kept at or above the final share, else at or below it
 */
record EvenSpread(long cases, long good, boolean goodFirst) {
    EvenSpread {
        if (good < 0 || good > cases) {
            throw new IllegalArgumentException("good: must be 0 to " + cases + ", was " + good);
        }
    }

    /** The good ones first. */
    static EvenSpread of(long cases, long good) {
        return new EvenSpread(cases, good, true);
    }

    /** A share that stays on the final share's side of the threshold that is nearest to it. */
    static EvenSpread judged(long cases, long good, Collection<Ratio> thresholds) {
        Ratio nearest = null;
        for (Ratio threshold : thresholds) {
            if (nearest == null || distance(cases, good, threshold) < distance(cases, good, nearest)) {
                nearest = threshold;
            }
        }
        boolean below = cases > 0 && nearest != null && new Ratio(good, cases).compareTo(nearest) < 0;
        return new EvenSpread(cases, good, !below);
    }

    /** Whether the case at this place, from 0, is a good one. */
    boolean isGood(long place) {
        return goodAmong(place + 1) > goodAmong(place);
    }

    private long goodAmong(long first) {
        if (cases == 0) {
            return 0;
        }
        long scaled = first * good;
        return goodFirst ? -Math.floorDiv(-scaled, cases) : scaled / cases;
    }

    /** In parts per million: it only ranks the thresholds, it judges nothing. */
    private static long distance(long cases, long good, Ratio threshold) {
        return Math.abs(
                good * 1_000_000 / Math.max(1, cases) - threshold.numerator() * 1_000_000 / threshold.denominator());
    }
}
