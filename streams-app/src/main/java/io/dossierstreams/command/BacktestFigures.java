package io.dossierstreams.command;

import io.dossierstreams.backtest.BacktestBounds;
import io.dossierstreams.backtest.Episode;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Figures of a backtest as texts, rounded where people read them.
 *
 * @param zone in which times are told
 */
record BacktestFigures(BacktestBounds bounds, ZoneId zone) {
    private static final int DECIMALS = 2;

    /** The time of a tick, {@code 2023-06-01T00:00+07:00}. */
    String time(Instant now) {
        return now.atZone(zone).toOffsetDateTime().toString();
    }

    /** The same without the zone, to be read in a table. */
    String shortTime(Instant now) {
        return now.atZone(zone).toLocalDateTime().toString().replace('T', ' ');
    }

    /** Percent of a rate, with two decimals; empty for a count, and for 0/0. */
    static String percent(Breach message) {
        Evidence evidence = message.evidence();
        return message.kind().isOfRate() && evidence.denominator() != 0
                ? new Ratio(evidence.numerator(), evidence.denominator())
                        .percent(DECIMALS)
                        .toPlainString()
                : "";
    }

    /** {@code 64.51 % (6451/10000)}, or a count. */
    static String figure(Breach message) {
        Evidence evidence = message.evidence();
        if (!message.kind().isOfRate()) {
            return Long.toString(evidence.numerator());
        }
        String parts = evidence.numerator() + "/" + evidence.denominator();
        return evidence.denominator() == 0 ? parts : percent(message) + " % (" + parts + ")";
    }

    /** Days that an episode fired, with two decimals. */
    String days(Episode episode) {
        return days(
                new Ratio(episode.firing(bounds).toMillis(), Duration.ofDays(1).toMillis()));
    }

    /** Days with two decimals; empty for 0/0. */
    static String days(Ratio days) {
        return days.isDefined()
                ? BigDecimal.valueOf(days.numerator())
                        .divide(BigDecimal.valueOf(days.denominator()), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString()
                : "";
    }
}
