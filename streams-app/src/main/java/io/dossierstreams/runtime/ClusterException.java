package io.dossierstreams.runtime;

/** The cluster cannot be used as it is; the message says what to do about it and is fit to be shown to a user. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClusterException(String message) {
        super(message);
    }

    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
