package io.dossierstreams.embedded;

import java.io.Serial;
import java.nio.file.Path;

/** The data directory cannot be used: not to be created, not writable, or holding something that is not a broker's. */
public class DataDirectoryException extends EmbeddedKafkaException {
    @Serial
    private static final long serialVersionUID = 1L;

    DataDirectoryException(Path directory, String reason, Throwable cause) {
        super("data directory " + directory + " " + reason, cause);
    }
}
