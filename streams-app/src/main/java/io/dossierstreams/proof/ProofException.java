package io.dossierstreams.proof;

/** The log does not answer what was asked; the message says why and what to look at, and is fit to be shown to a user. */
public final class ProofException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProofException(String message) {
        super(message);
    }

    public ProofException(String message, Throwable cause) {
        super(message, cause);
    }
}
