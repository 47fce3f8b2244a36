package io.dossierstreams.schema.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact fraction. It keeps numerator and denominator as they were counted, is compared exactly, and is rounded only
 * where people read it. 0/0 is "no activity": it has no rate and cannot be compared.
 *
 * @param numerator any whole number
 * @param denominator not negative
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {
    // No exponents: 1e-999999999 would ask for a denominator of a billion digits.
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    public Ratio {
        if (denominator < 0) {
            throw new IllegalArgumentException("denominator: must not be negative, was " + denominator);
        }
    }

    /**
     * Reads {@code 64.51%}, {@code 64,51 %}, {@code 0.6451} or {@code 2/3}.
     *
     * @throws IllegalArgumentException for anything else; a bare number above 1 is refused, as it may mean percent
     */
    public static Ratio parse(String text) {
        String trimmed = text.strip().replace(',', '.');
        try {
            int slash = trimmed.indexOf('/');
            if (slash >= 0) {
                return new Ratio(
                                Long.parseLong(trimmed.substring(0, slash).strip()),
                                Long.parseLong(trimmed.substring(slash + 1).strip()))
                        .defined();
            }
            if (trimmed.endsWith("%")) {
                return of(decimal(trimmed.substring(0, trimmed.length() - 1).strip())
                        .movePointLeft(2));
            }
            BigDecimal value = decimal(trimmed);
            if (value.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("rate: write " + text + "% or a number up to 1");
            }
            return of(value);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("rate: expected 64.51%, 0.6451 or 2/3, was " + text, e);
        }
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("no decimal number");
        }
        return new BigDecimal(text);
    }

    private static Ratio of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        int scale = Math.max(0, stripped.scale());
        BigInteger denominator = BigInteger.TEN.pow(scale);
        BigInteger numerator = stripped.movePointRight(scale).toBigIntegerExact();
        BigInteger divisor = numerator.gcd(denominator);
        return new Ratio(
                numerator.divide(divisor).longValueExact(),
                denominator.divide(divisor).longValueExact());
    }

    /** Whether there is a rate at all. */
    public boolean isDefined() {
        return denominator != 0;
    }

    /** Percent, rounded half up to so many decimals. */
    public BigDecimal percent(int decimals) {
        defined();
        return BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** Compares exactly, by the products and not by rounded quotients. */
    @Override
    public int compareTo(Ratio other) {
        defined();
        other.defined();
        if (isSmall() && other.isSmall()) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
    }

    /** How many more of the cases would have had to be good ones to reach the threshold; 0 if it is reached. */
    public long shortfall(Ratio threshold) {
        threshold.defined();
        BigInteger[] needed =
                product(threshold.numerator, denominator).divideAndRemainder(BigInteger.valueOf(threshold.denominator));
        long whole = needed[0].longValueExact() + (needed[1].signum() > 0 ? 1 : 0);
        return Math.max(0, whole - numerator);
    }

    /** Whether products of its parts with those of another small one fit into 64 bits. */
    private boolean isSmall() {
        return numerator == (int) numerator && denominator == (int) denominator;
    }

    private Ratio defined() {
        if (denominator == 0) {
            throw new IllegalArgumentException("ratio: " + numerator + "/0 has no rate");
        }
        return this;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
