package io.dossierstreams.embedded;

import java.io.Serial;

/** A start failed and so did stopping what had been started: the data directory must stay locked. */
final class StillRunningException extends EmbeddedKafkaException {
    @Serial
    private static final long serialVersionUID = 1L;

    StillRunningException(Throwable cause) {
        super("the embedded broker does not start, nor does it stop again; end this process: " + cause, cause);
    }
}
