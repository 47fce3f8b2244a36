package io.dossierstreams.embedded;

import java.io.Serial;

/** The embedded broker cannot start or run; the message says what to do about it and is fit to be shown to a user. */
public class EmbeddedKafkaException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EmbeddedKafkaException(String message, Throwable cause) {
        super(message, cause);
    }
}
