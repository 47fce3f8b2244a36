package io.dossierstreams.embedded;

import java.io.Serial;
import java.nio.file.Path;

/** Another broker, in this process or another one, is running on the data directory. */
public final class DataDirectoryInUseException extends DataDirectoryException {
    @Serial
    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory) {
        super(
                directory,
                "is in use by another broker: stop the other `dossier-streams`, or choose another directory with --data",
                null);
    }
}
