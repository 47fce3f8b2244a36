package io.dossierstreams.embedded;

import java.io.Serial;

/** The port asked for is taken by another process, or by another broker in this one. */
public final class PortInUseException extends EmbeddedKafkaException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUseException(int port, Throwable cause) {
        super(
                "port " + port + " on " + Ports.HOST + " is already in use: another broker or `dossier-streams` may be"
                        + " running; choose another with --port",
                cause);
        this.port = port;
    }

    /**
     * Returns the TCP port that is taken.
     *
     * @return 1 to 65535
     */
    public int port() {
        return port;
    }
}
