package io.dossierstreams.replay;

/** A replay cannot go on; the message says why and what to look at, and is fit to be shown to a user. */
public final class ReplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
