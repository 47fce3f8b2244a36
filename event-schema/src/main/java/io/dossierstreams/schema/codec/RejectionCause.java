package io.dossierstreams.schema.codec;

/** Why a record of the event log could not be processed; the {@code rejected-cause} header of the rejected topic. */
public enum RejectionCause {
    /** Larger than the limit on an event's size. */
    TOO_LARGE,
    /** The value or the data is not JSON, or is nested too deep. */
    NOT_JSON,
    /** A required CloudEvents attribute is missing or malformed. */
    NOT_A_CLOUD_EVENT,
    /** The {@code type} is none of the lifecycle events. */
    UNKNOWN_TYPE,
    /** A required field of the data is missing. */
    MISSING_FIELD,
    /** A field of the data has another JSON type. */
    WRONG_TYPE,
    /** A field of the data has a value that it cannot have. */
    INVALID_VALUE,
    /** A time that cannot be: before the year 2000, after its arrival, or malformed. */
    IMPOSSIBLE_TIME,
    /** An amount that cannot be: negative, not whole, or beyond 10,000,000,000,000 đ. */
    IMPOSSIBLE_AMOUNT,
    /** The key of the record is not the dossier's id. */
    KEY_MISMATCH,
    /** The record is not in the partition that its key hashes to: the publisher's client does not hash as Java's does. */
    WRONG_PARTITION,
    /** A tick or reference record without a valid signature for its place. */
    FORGED,
    /** A tick or reference record that has been processed before. */
    REPEATED,
    /** Older than the horizon. */
    BEYOND_HORIZON,
    /** Other facts at an equal revision; the one whose bytes sort lower does not count. */
    CONFLICT,
    /** More payments, results, lookups or extensions than a dossier may have. */
    TOO_MANY_FACTS,
    /** A reference record that the directory cannot take. */
    INVALID_REFERENCE
}
