package io.dossierstreams.schema.codec;

import java.nio.charset.StandardCharsets;

/**
 * A member of JSON that the reader of events knows: first the attributes of an envelope, then the fields that the data of
 * any event may have.
 */
enum Field {
    SPEC_VERSION(Envelope.SPEC_VERSION, true),
    ID(Envelope.ID, false),
    SOURCE(Envelope.SOURCE, true),
    TYPE(Envelope.TYPE, true),
    TIME(Envelope.TIME, false),
    SUBJECT(Envelope.SUBJECT, false),
    REVISION(Envelope.REVISION, true),
    CONTENT_TYPE(Envelope.CONTENT_TYPE, true),
    DATA(Envelope.DATA, false),
    DATA_BASE64(Envelope.DATA_BASE64, false),

    UNIT("unit", true),
    PROCEDURE("procedure", true),
    CHANNEL("channel", true),
    DUE_AT("dueAt", false),
    KIND("kind", true),
    SERVICE_LEVEL("serviceLevel", true),
    NATIONAL_ACCOUNT("nationalAccount", false),
    COMPONENTS("components", true),
    REUSED_DATA("reusedData", false),
    FEE_REQUIRED("feeRequired", false),
    SUBMITTED_AT("submittedAt", false),
    EXTENSION_ID("extensionId", false),
    REASON("reason", false),
    LOOKUP_ID("lookupId", false),
    MATCHED("matched", false),
    OUTCOME("outcome", true),
    ELECTRONIC_RESULT("electronicResult", false),
    CERTIFIED_COPIES("certifiedCopies", true),
    PAYMENT_ID("paymentId", false),
    AMOUNT_VND("amountVnd", true),
    METHOD("method", true),
    PURPOSE("purpose", true),
    RESULT_ID("resultId", false);

    private final String text;
    private final int length;
    private final long head;
    private final long tail;
    private final boolean isRepeated;

    Field(String text, boolean isRepeated) {
        this.text = text;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 2 * Long.BYTES) {
            throw new IllegalArgumentException("name: has more bytes than its head and tail: " + text);
        }
        this.length = bytes.length;
        this.head = Words.head(bytes, 0, length);
        this.tail = Words.tail(bytes, length, length);
        this.isRepeated = isRepeated;
    }

    /** The name in JSON. */
    String text() {
        return text;
    }

    /** The name's first bytes, see {@link Words#head}. */
    long head() {
        return head;
    }

    /** Whether the name has this length, head and tail, and so these bytes. */
    boolean isNamed(int otherLength, long otherHead, long otherTail) {
        return length == otherLength && head == otherHead && tail == otherTail;
    }

    /** Where a value is, for the beginning of a message: {@code time}, {@code data.unit}. */
    String path() {
        return isAttribute() ? text : "data." + text;
    }

    boolean isAttribute() {
        return ordinal() <= DATA_BASE64.ordinal();
    }

    /** Whether few values make up nearly all events, so that it pays to keep them. */
    boolean isRepeated() {
        return isRepeated;
    }
}
