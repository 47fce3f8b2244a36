package io.dossierstreams.backtest;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One firing of an alert; or a period that was missed without one, where the hold of a target went on until it was over.
 *
 * @param messages from the one that began it, {@code FIRING} or {@code MISSED}, to the last before another one began
 */
public record Episode(List<Breach> messages) {
    public Episode {
        messages = List.copyOf(messages);
    }

    /** Whether a message begins an episode, rather than going on with the last one of its alert. */
    static boolean isBegunBy(Breach message) {
        return switch (message.state()) {
            case FIRING, MISSED -> !isFiring(message.previousState()) && message.state() != message.previousState();
            default -> false;
        };
    }

    /** The message that began it. */
    public Breach begin() {
        return messages.get(0);
    }

    /** Whether it fired at all. */
    public boolean fired() {
        return begin().state() == AlertState.FIRING;
    }

    /** The first message that says that it fires no more; empty while it does. */
    Optional<Breach> calmed() {
        return messages.stream().filter(message -> !isFiring(message.state())).findFirst();
    }

    /**
     * The message that says how it ended: the last one of {@code RESOLVED}, {@code MISSED} or {@code EXPIRED}, as a
     * correction may come after the end of a period; empty while it fires.
     */
    public Optional<Breach> end() {
        return messages.stream().filter(message -> isEnd(message.state())).reduce((first, second) -> second);
    }

    /** Whether its period ended while it was bad, and was not corrected since. */
    public boolean isMissed() {
        return end().filter(message -> message.state() == AlertState.MISSED).isPresent();
    }

    /** The gravest that a message said while it fired. */
    public Severity severity() {
        return messages.stream()
                .filter(message -> message == begin() || isFiring(message.state()))
                .map(Breach::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What it was judged on when it began. */
    public Evidence evidence() {
        return begin().evidence();
    }

    /** How long it fired within a span, in the time of ticks. */
    public Duration firing(BacktestBounds bounds) {
        return bounds.within(
                evidence().now(),
                calmed().map(message -> message.evidence().now()).orElse(bounds.end()));
    }

    private static boolean isFiring(AlertState state) {
        return state == AlertState.FIRING || state == AlertState.RECOVERING;
    }

    private static boolean isEnd(AlertState state) {
        return state == AlertState.RESOLVED || state == AlertState.MISSED || state == AlertState.EXPIRED;
    }
}
