package io.dossierstreams.breach;

import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction of any size, in lowest terms: what is made of ratios of counts outgrows 64 bits.
 *
 * @param numerator any whole number
 * @param denominator above 0
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator: must be above 0, was " + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** @throws IllegalArgumentException for 0/0 */
    static Fraction of(Ratio ratio) {
        return new Fraction(BigInteger.valueOf(ratio.numerator()), BigInteger.valueOf(ratio.denominator()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction times(long factor) {
        return times(of(factor));
    }

    /** @param divisor above 0 */
    Fraction over(Fraction divisor) {
        return times(new Fraction(divisor.denominator, divisor.numerator));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    boolean isAbove(Fraction other) {
        return compareTo(other) > 0;
    }

    /** Rounded half up to so many decimals. */
    BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** Percent, rounded half up to so many decimals. */
    BigDecimal percent(int decimals) {
        return times(100).rounded(decimals);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
