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
 */
public record Alert(
        AlertState state, int episode, int revision, Instant since, long cases, Severity severity, Reason reason) {
    /** An alert before it was ever judged: nothing can be said. */
    public static final Alert NEW = new Alert(AlertState.INSUFFICIENT, 0, 0, Instant.EPOCH, 0, null, null);

    private static final int VERSION = 2;
    /** State, episode and revision alone. */
    private static final int VERSION_1 = 1;

    private static final AlertState[] STATES = AlertState.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Reason[] REASONS = Reason.values();

    /** The alert after a change of state; firing begins an episode, unless the last one was not yet over. */
    Alert to(AlertState next, Instant now, long casesNow, Severity severityNow, Reason reasonNow) {
        boolean begins = next == AlertState.FIRING && state != AlertState.RECOVERING;
        return new Alert(next, begins ? episode + 1 : episode, revision + 1, now, casesNow, severityNow, reasonNow);
    }

    /** The alert after a change of its severity alone. */
    Alert with(Severity severityNow) {
        return new Alert(state, episode, revision + 1, since, cases, severityNow, reason);
    }

    /** Whether it has ever fired. */
    public boolean everFired() {
        return episode > 0;
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
            return in.end(new Alert(state, episode, revision, Instant.EPOCH, 0, null, null));
        }
        return in.end(new Alert(
                state,
                episode,
                revision,
                Instant.ofEpochMilli(in.readLong()),
                in.readLong(),
                optional(in, SEVERITIES),
                optional(in, REASONS)));
    }

    private static int optional(Enum<?> constant) {
        return constant == null ? 0 : constant.ordinal() + 1;
    }

    private static <E> E optional(BinaryReader in, E[] constants) {
        int ordinal = in.readOrdinal(constants.length + 1);
        return ordinal == 0 ? null : constants[ordinal - 1];
    }
}
