package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import java.time.Instant;

/**
 * Where an alert stands in its life.
 *
 * @param state its state
 * @param episode how often it has fired
 * @param revision how many messages it has sent
 * @param since the "now" of the tick at which it came into this state
 * @param cases how many cases there were then
 * @param severity how grave its last message said it was; null where none did, or a first version kept it
 * @param reason why it came into this state; null as the severity
 * @param inhibitedBy id of the alert that its last message said explains it; null where it said none
 * @param told the "now" of the tick of its last message, or of a reminder since; what an earlier version kept has
 *     {@code since} here
 */
public record Alert(
        AlertState state,
        int episode,
        int revision,
        Instant since,
        long cases,
        Severity severity,
        Reason reason,
        String inhibitedBy,
        Instant told) {
    /** An alert before it was ever judged: nothing can be said. */
    public static final Alert NEW =
            new Alert(AlertState.INSUFFICIENT, 0, 0, Instant.EPOCH, 0, null, null, null, Instant.EPOCH);

    private static final int VERSION = 3;
    /** State, episode and revision alone. */
    private static final int VERSION_1 = 1;
    /** Without {@code inhibitedBy} and {@code told}. */
    private static final int VERSION_2 = 2;

    private static final AlertState[] STATES = AlertState.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Reason[] REASONS = Reason.values();

    /** The alert after a change of state; firing begins an episode, unless the last one was not yet over. */
    Alert to(
            AlertState next,
            Instant now,
            long casesNow,
            Severity severityNow,
            Reason reasonNow,
            String inhibitedByNow) {
        int episodeNow = next == AlertState.FIRING && state != AlertState.RECOVERING ? episode + 1 : episode;
        return new Alert(next, episodeNow, revision + 1, now, casesNow, severityNow, reasonNow, inhibitedByNow, now);
    }

    /** The alert after a message that leaves it in its state. */
    Alert with(Instant now, Severity severityNow, String inhibitedByNow) {
        return new Alert(state, episode, revision + 1, since, cases, severityNow, reason, inhibitedByNow, now);
    }

    /** The alert after a reminder, which is no message of its own. */
    Alert reminded(Instant now) {
        return new Alert(state, episode, revision, since, cases, severity, reason, inhibitedBy, now);
    }

    /** Whether it has ever fired. */
    public boolean everFired() {
        return episode > 0;
    }

    /** Whether it has fired and is not over. */
    boolean isBreach() {
        return state == AlertState.FIRING || state == AlertState.RECOVERING;
    }

    /** Whether it waits for a verdict to last, so that every tick has to look at it. */
    boolean isHeld() {
        return state == AlertState.PENDING || state == AlertState.RECOVERING;
    }

    public byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeByte(state.ordinal())
                .writeLong(episode)
                .writeLong(revision)
                .writeLong(since.toEpochMilli())
                .writeLong(cases)
                .writeByte(optional(severity))
                .writeByte(optional(reason))
                .writeOptionalString(inhibitedBy)
                .writeLong(told.toEpochMilli())
                .toByteArray();
    }

    /** Reads an alert; null bytes are a new one. */
    public static Alert decode(byte[] bytes) {
        if (bytes == null) {
            return NEW;
        }
        BinaryReader in = new BinaryReader(bytes);
        int version = in.versionUpTo("alert", VERSION);
        AlertState state = STATES[in.readOrdinal(STATES.length)];
        int episode = in.readInt();
        int revision = in.readInt();
        if (version == VERSION_1) {
            return in.end(new Alert(state, episode, revision, Instant.EPOCH, 0, null, null, null, Instant.EPOCH));
        }
        Instant since = Instant.ofEpochMilli(in.readLong());
        return in.end(new Alert(
                state,
                episode,
                revision,
                since,
                in.readLong(),
                optional(in, SEVERITIES),
                optional(in, REASONS),
                version == VERSION_2 ? null : in.readOptionalString(),
                version == VERSION_2 ? since : Instant.ofEpochMilli(in.readLong())));
    }

    private static int optional(Enum<?> constant) {
        return constant == null ? 0 : constant.ordinal() + 1;
    }

    private static <E> E optional(BinaryReader in, E[] constants) {
        int ordinal = in.readOrdinal(constants.length + 1);
        return ordinal == 0 ? null : constants[ordinal - 1];
    }
}
