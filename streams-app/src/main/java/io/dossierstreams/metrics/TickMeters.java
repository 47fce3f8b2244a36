package io.dossierstreams.metrics;

import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.view.ViewFollower;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The last tick written and the last one closed, and how old they are on the clock: the first thing that goes wrong when
 * anything does.
 */
final class TickMeters implements MeterBinder {
    private static final double MILLIS = 1000;

    private final Supplier<ViewFollower.State> state;
    private final Supplier<Instant> clock;

    TickMeters(Supplier<ViewFollower.State> state, Supplier<Instant> clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "dossier.tick.written",
                "The last tick written.",
                known -> known.written().map(TickState::tick).orElse(0L).doubleValue());
        gauge(
                registry,
                "dossier.tick.written.age.seconds",
                "Since the now of the last tick written.",
                known -> age(known.written().map(TickState::now)));
        gauge(
                registry,
                "dossier.tick.closed",
                "The last tick whose figures are all out.",
                known -> known.closed().map(TickComplete::tick).orElse(0L).doubleValue());
        gauge(
                registry,
                "dossier.tick.closed.now.seconds",
                "The now of the last closed tick, in seconds since 1970.",
                known -> known.closed()
                        .map(complete -> complete.now().toEpochMilli() / MILLIS)
                        .orElse(0.0));
        gauge(
                registry,
                "dossier.tick.closed.age.seconds",
                "Since the now of the last closed tick.",
                known -> age(known.closed().map(TickComplete::now)));
        gauge(
                registry,
                "dossier.view.caught.up",
                "Whether the output topics were read up to where they ended at the start.",
                known -> known.isCaughtUp() ? 1.0 : 0.0);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, Function<ViewFollower.State, Double> value) {
        Gauge.builder(name, () -> value.apply(state.get()))
                .description(description)
                .register(registry);
    }

    private double age(Optional<Instant> now) {
        return now.map(tick -> Duration.between(tick, clock.get()).toMillis() / MILLIS)
                .orElse(Double.NaN);
    }
}
