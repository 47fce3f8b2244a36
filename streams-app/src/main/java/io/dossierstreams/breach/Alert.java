package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;

/**
 * Where an alert stands in its life.
 *
 * @param state its state
 * @param episode how often it has fired
 * @param revision how many messages it has sent
 */
public record Alert(AlertState state, int episode, int revision) {
    /** An alert before it was ever judged: nothing can be said. */
    public static final Alert NEW = new Alert(AlertState.INSUFFICIENT, 0, 0);

    private static final int VERSION = 1;
    private static final AlertState[] STATES = AlertState.values();

    /** The alert after a change of state; firing begins an episode. */
    public Alert to(AlertState next) {
        return new Alert(next, next == AlertState.FIRING ? episode + 1 : episode, revision + 1);
    }

    /** Whether it has ever fired: until then it is nobody's business, and stays out of the event topic. */
    public boolean everFired() {
        return episode > 0;
    }

    public byte[] encode() {
        return new BinaryWriter()
                .writeByte(VERSION)
                .writeByte(state.ordinal())
                .writeLong(episode)
                .writeLong(revision)
                .toByteArray();
    }

    /** Reads an alert; null bytes are a new one. */
    public static Alert decode(byte[] bytes) {
        if (bytes == null) {
            return NEW;
        }
        BinaryReader in = new BinaryReader(bytes).version("alert", VERSION);
        return in.end(new Alert(STATES[in.readOrdinal(STATES.length)], in.readInt(), in.readInt()));
    }
}
