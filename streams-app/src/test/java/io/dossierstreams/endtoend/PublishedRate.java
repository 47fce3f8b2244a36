package io.dossierstreams.endtoend;

import io.dossierstreams.demo.PublishedReport.Row;
import io.dossierstreams.schema.reference.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * A rate of the published table, as the table itself gives it: as a fraction of its counts where both are printed, else as
 * the printed percentage.
 *
 * @param good the numerator
 * @param all the denominator
 * @param slack half a unit of the last printed digit, as a percentage: 0 of a fraction
 */
record PublishedRate(BigDecimal good, BigDecimal all, BigDecimal slack) {
    /** The counts whose sum is the numerator, and the count that is the denominator. */
    private static final Map<String, List<String>> COUNTED = Map.of(
            "online", List.of("received_online", "received"),
            "components-digitised", List.of("components_digitized_partly", "components_digitized_fully", "received"),
            "result-electronic", List.of("results_digitized", "resolved"));

    private static final Map<String, String> PRINTED =
            Map.of("online-payment", "online_payment_pct", "identity", "identity_verification_pct");

    /** Indicators of which the table has the counts. */
    static List<String> countedIndicators() {
        return COUNTED.keySet().stream().sorted().toList();
    }

    static PublishedRate of(Row row, String indicator) {
        List<String> counts = COUNTED.get(indicator);
        if (counts == null) {
            BigDecimal percent = row.rate(PRINTED.get(indicator));
            return new PublishedRate(
                    percent, BigDecimal.valueOf(100), new BigDecimal("0.5").movePointLeft(percent.scale()));
        }
        BigDecimal good =
                counts.subList(0, counts.size() - 1).stream().map(row::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PublishedRate(good, row.rate(counts.get(counts.size() - 1)), BigDecimal.ZERO);
    }

    /** Below the target's threshold. No printed digit may leave it open. */
    boolean isBelow(Target target) {
        BigDecimal difference = good.multiply(big(target.threshold().denominator()))
                .subtract(all.multiply(big(target.threshold().numerator())));
        BigDecimal inPoints = difference.divide(big(target.threshold().denominator()), 4, RoundingMode.HALF_UP);
        // 100 % as printed is taken as all of them.
        boolean isPrintedExactly = good.compareTo(all) == 0;
        if (slack.signum() > 0 && !isPrintedExactly && inPoints.abs().compareTo(slack) <= 0) {
            throw new IllegalStateException("the printed percentage leaves open whether " + target.id() + " was met");
        }
        return difference.signum() < 0;
    }

    /** As people print it: without decimals. */
    int wholePercent() {
        return good.movePointRight(2).divide(all, 0, RoundingMode.HALF_UP).intValueExact();
    }

    private static BigDecimal big(long number) {
        return new BigDecimal(BigInteger.valueOf(number));
    }
}
