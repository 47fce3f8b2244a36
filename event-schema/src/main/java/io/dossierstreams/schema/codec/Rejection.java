package io.dossierstreams.schema.codec;

import java.util.Objects;

/**
 * Why a record could not be processed. The same bytes always give the same rejection, on any machine and version of
 * Java: no text of an exception is in it.
 *
 * @param cause the kind
 * @param detail what was expected and what was found, in English, with the field's path where there is one
 */
public record Rejection(RejectionCause cause, String detail) {
    public Rejection {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(detail, "detail");
    }
}
