package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds counts behind rates that are printed without them: for each unit a fraction that prints as its rate, such that
 * the pooled fractions print as the rates of the totals. All arithmetic is on whole numbers.
 */
final class PrintedRates {
    private PrintedRates() {}

    /**
     * A printed total.
     *
     * @param rate percent with its printed decimals
     * @param members indexes of the units that it pools
     */
    record Pool(BigDecimal rate, Set<Integer> members) {
        Pool {
            members = Set.copyOf(members);
        }
    }

    /**
     * The fractions with such a denominator that print as the rate, the most wanted first.
     *
     * @param wanted the denominator that the search starts from
     * @param spread how far the denominator may be from it, to either side
     */
    static List<Ratio> candidates(BigDecimal rate, long wanted, long spread) {
        Window window = Window.of(rate);
        List<Ratio> found = new ArrayList<>();
        for (long denominator = Math.max(1, wanted - spread); denominator <= wanted + spread; denominator++) {
            long last = Math.min(denominator, window.last(denominator));
            for (long numerator = window.first(denominator); numerator <= last; numerator++) {
                found.add(new Ratio(numerator, denominator));
            }
        }
        found.sort(Comparator.comparingLong((Ratio ratio) -> Math.abs(ratio.denominator() - wanted))
                .thenComparingLong(ratio -> window.offCentre(ratio.numerator(), ratio.denominator()))
                .thenComparing(Ratio::denominator)
                .thenComparing(Ratio::numerator));
        return found;
    }

    /**
     * Chooses one candidate per unit. It starts from the most wanted ones and, total by total, moves those units that no
     * earlier total holds, step by step towards the printed rate.
     *
     * @param candidates per unit, the most wanted first
     * @param pools the totals; one that contains another comes after it
     * @throws IllegalArgumentException if a unit has no candidate, or no step brings a total nearer to its rate
     */
    static List<Ratio> solve(List<List<Ratio>> candidates, List<Pool> pools) {
        List<Ratio> chosen = new ArrayList<>();
        for (List<Ratio> ofUnit : candidates) {
            if (ofUnit.isEmpty()) {
                throw new IllegalArgumentException("rates: no fraction prints as the rate of unit " + chosen.size());
            }
            chosen.add(ofUnit.get(0));
        }
        Set<Integer> settled = new HashSet<>();
        for (Pool pool : pools) {
            Set<Integer> free = new TreeSet<>(pool.members());
            free.removeAll(settled);
            settle(pool, free, candidates, chosen);
            settled.addAll(pool.members());
        }
        return List.copyOf(chosen);
    }

    /** Another candidate for a unit, as what it adds to the pooled numerator and denominator. */
    private record Move(int unit, Ratio to, long numerator, long denominator) {}

    private static void settle(Pool pool, Set<Integer> free, List<List<Ratio>> candidates, List<Ratio> chosen) {
        Window window = Window.of(pool.rate());
        long numerator = 0;
        long denominator = 0;
        for (int unit : pool.members()) {
            numerator += chosen.get(unit).numerator();
            denominator += chosen.get(unit).denominator();
        }
        while (window.outside(numerator, denominator) > 0) {
            List<Move> step = nearest(window, numerator, denominator, moves(free, candidates, chosen));
            if (step.isEmpty()) {
                throw new IllegalArgumentException("rates: no fractions of the units pool to " + pool.rate() + " %");
            }
            for (Move move : step) {
                chosen.set(move.unit(), move.to());
                numerator += move.numerator();
                denominator += move.denominator();
            }
        }
    }

    private static List<Move> moves(Set<Integer> free, List<List<Ratio>> candidates, List<Ratio> chosen) {
        List<Move> moves = new ArrayList<>();
        for (int unit : free) {
            Ratio from = chosen.get(unit);
            for (Ratio to : candidates.get(unit)) {
                moves.add(new Move(unit, to, to.numerator() - from.numerator(), to.denominator() - from.denominator()));
            }
        }
        return moves;
    }

    /** The one move that brings the rate nearest; two at once where no single one helps; none where two do not either. */
    private static List<Move> nearest(Window window, long numerator, long denominator, List<Move> moves) {
        long distance = window.outside(numerator, denominator);
        List<Move> best = List.of();
        for (Move move : moves) {
            long after = window.outside(numerator + move.numerator(), denominator + move.denominator());
            if (after < distance) {
                distance = after;
                best = List.of(move);
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        for (Move one : moves) {
            for (Move other : moves) {
                long after = window.outside(
                        numerator + one.numerator() + other.numerator(),
                        denominator + one.denominator() + other.denominator());
                if (one.unit() < other.unit() && after < distance) {
                    distance = after;
                    best = List.of(one, other);
                }
            }
        }
        return best;
    }

    /**
     * The fractions that print as a rate, as bounds on {@code numerator × scale / denominator}.
     *
     * @param lower where the fractions begin that are rounded up to the rate: half a last digit below it
     * @param upper where those begin that are rounded up to the next one
     */
    private record Window(long lower, long upper, long scale) {
        static Window of(BigDecimal rate) {
            long twice = 2 * rate.unscaledValue().longValueExact();
            long scale = 200 * BigDecimal.TEN.pow(rate.scale()).longValueExact();
            return new Window(twice - 1, twice + 1, scale);
        }

        long first(long denominator) {
            return Math.max(0, ceiling(lower * denominator));
        }

        long last(long denominator) {
            return ceiling(upper * denominator) - 1;
        }

        /** How far the fraction is outside, in the unit numerator × scale; 0 inside. */
        long outside(long numerator, long denominator) {
            long value = numerator * scale;
            return Math.max(0, Math.max(lower * denominator - value, value - upper * denominator + 1));
        }

        long offCentre(long numerator, long denominator) {
            return Math.abs(2 * numerator * scale - (lower + upper) * denominator);
        }

        private long ceiling(long scaled) {
            return -Math.floorDiv(-scaled, scale);
        }
    }
}
