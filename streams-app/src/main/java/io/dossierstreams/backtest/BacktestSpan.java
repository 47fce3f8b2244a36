package io.dossierstreams.backtest;

import io.dossierstreams.proof.Every;
import io.dossierstreams.proof.KnownAt;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days that are asked for, by the as-of days of ticks.
 *
 * @param from the first; empty is that of the first tick
 * @param to the last, not before the first; empty is that of the last tick
 * @param every which ticks of the log judge
 */
public record BacktestSpan(Optional<LocalDate> from, Optional<LocalDate> to, Every every) {
    public BacktestSpan {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("to: must not be before " + from.get() + ", was " + to.get());
        }
    }

    Optional<KnownAt> upTo(ZoneId zone) {
        return to.map(day -> KnownAt.parse(day.toString(), zone));
    }
}
