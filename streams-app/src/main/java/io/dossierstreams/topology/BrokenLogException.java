package io.dossierstreams.topology;

/** The log itself cannot be right: to go on would give wrong figures, so the application stops. */
public final class BrokenLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenLogException(String message) {
        super(message);
    }
}
