package io.dossierstreams.report;

/** A report cannot be made of what there is; the message says why, in words for the user. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReportException(String message) {
        super(message);
    }
}
