package io.dossierstreams.benchmark.peer;

import java.nio.charset.StandardCharsets;

/** Whether a rate is below its target; a record is written where this changes, and none for what was never below. */
public enum Verdict {
    BELOW,
    CLEARED;

    /** The value of the record of a breach. */
    public byte[] encode() {
        return name().getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException if it is no verdict */
    public static Verdict decode(byte[] bytes) {
        return valueOf(new String(bytes, StandardCharsets.US_ASCII));
    }
}
