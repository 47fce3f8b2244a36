package io.dossierstreams.explain;

/** There is nothing to explain; the message says why and what to look at, and is fit to be shown to a user. */
public final class ExplainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExplainException(String message) {
        super(message);
    }

    ExplainException(String message, Throwable cause) {
        super(message, cause);
    }
}
