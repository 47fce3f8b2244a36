package io.dossierstreams.rebuild;

/** A log cannot be rebuilt; the message says why and what to look at, and is fit to be shown to a user. */
public final class RebuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildException(String message) {
        super(message);
    }

    RebuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
