package io.dossierstreams.report;

import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/** A figure of a row, exact; it is rounded only where it is written. */
public sealed interface Cell {
    /** Nothing belongs here. */
    Cell BLANK = new Missing(Missing.Why.NOT_APPLICABLE);

    /** There is no activity to tell of: 0/0, or growth from nothing. */
    Cell NO_ACTIVITY = new Missing(Missing.Why.NO_ACTIVITY);

    /** A rate does not apply to the unit. */
    Cell EXEMPT = new Missing(Missing.Why.EXEMPT);

    /** There is nothing to compare with: a split of the unit lies between, or the horizon. */
    Cell INCOMPARABLE = new Missing(Missing.Why.INCOMPARABLE);

    /** A number of cases, or of đồng. */
    record Count(long value) implements Cell {}

    /** A difference of two counts. */
    record Change(long value) implements Cell {}

    /**
     * A rate.
     *
     * @param ratio as counted; 0/0 is no activity
     * @param small whether it rests on too few cases to be ranked
     */
    record Rate(Ratio ratio, boolean small) implements Cell {
        public Rate {
            Objects.requireNonNull(ratio, "ratio");
        }

        /** Percent with two decimals; empty without activity. */
        public Optional<BigDecimal> percent() {
            return ratio.isDefined() ? Optional.of(ratio.percent(2)) : Optional.empty();
        }
    }

    /**
     * The change of a rate in percentage points.
     *
     * @param now defined
     * @param before defined
     */
    record Points(Ratio now, Ratio before) implements Cell {
        /** Two decimals, rounded once: the difference of two printed rates may differ from it by 0.01. */
        public BigDecimal points() {
            BigInteger difference = product(now.numerator(), before.denominator())
                    .subtract(product(before.numerator(), now.denominator()));
            return new BigDecimal(difference)
                    .movePointRight(2)
                    .divide(new BigDecimal(product(now.denominator(), before.denominator())), 2, RoundingMode.HALF_UP);
        }

        private static BigInteger product(long a, long b) {
            return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        }
    }

    /**
     * The change of a count as a share of what it was.
     *
     * @param now the count
     * @param before what it was, above 0
     */
    record Growth(long now, long before) implements Cell {
        /** The change over what it was. */
        public Ratio ratio() {
            return new Ratio(Math.subtractExact(now, before), before);
        }

        /** Percent with two decimals. */
        public BigDecimal percent() {
            return ratio().percent(2);
        }
    }

    /** A place in a ranking, from 1. */
    record Rank(int place) implements Cell {}

    /** Words, an id, a duration. */
    record Text(String text) implements Cell {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /** No figure. */
    record Missing(Why why) implements Cell {
        /** Why there is none. */
        public enum Why {
            NOT_APPLICABLE,
            NO_ACTIVITY,
            EXEMPT,
            INCOMPARABLE
        }
    }
}
