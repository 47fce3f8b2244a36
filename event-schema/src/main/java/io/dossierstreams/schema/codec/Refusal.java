package io.dossierstreams.schema.codec;

/** Carries a rejection out of the depth of a record. Without a stack trace: a bad publisher makes thousands a second. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    Refusal(RejectionCause cause, String detail) {
        super(detail, null, false, false);
        this.rejection = new Rejection(cause, detail);
    }

    Rejection rejection() {
        return rejection;
    }
}
