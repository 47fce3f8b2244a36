package io.dossierstreams.explain;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.reference.Target;
import java.util.List;
import java.util.Optional;

/**
 * What the log, counted again, says about a message of an alert.
 *
 * @param published what the message says, as it stands on its topic
 * @param copies each place where it stands, compared with what the log gives
 * @param tick the tick at which it was judged
 * @param counted what the log gives at that tick; empty where that is no message of this alert
 * @param story every transition of the alert up to that tick, as the log gives them
 * @param target the target as it was then, or before it was removed; empty where the log has none
 * @param movements the last events that moved the figure
 * @param moved how many did in all
 */
public record Explanation(
        Breach published,
        List<Copy> copies,
        TickComplete tick,
        Optional<Breach> counted,
        List<Step> story,
        Optional<Target> target,
        List<Movement> movements,
        long moved) {

    /**
     * The message at one place.
     *
     * @param message where it stands
     * @param differences in which it differs from what the log gives; none if every byte is the same
     */
    public record Copy(PublishedMessage message, List<MessageDifference> differences) {}

    /**
     * A transition.
     *
     * @param tick the tick at which it came
     * @param breach its message, which stood on the topic of states and, where it concerned consumers, on that of events
     */
    public record Step(TickComplete tick, Breach breach) {}

    /** Whether the log gives the same message, byte for byte, wherever it stands. */
    public boolean isSame() {
        return counted.isPresent()
                && copies.stream().allMatch(copy -> copy.differences().isEmpty());
    }
}
