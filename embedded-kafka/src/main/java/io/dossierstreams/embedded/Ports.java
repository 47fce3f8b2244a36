package io.dossierstreams.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** TCP ports on loopback. */
final class Ports {
    /** An address, not a name: {@code localhost} is IPv6 on some machines, and what a broker advertises must be one thing. */
    static final String HOST = "127.0.0.1";

    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final int CONNECT_TIMEOUT_MS = 500;

    private Ports() {}

    /**
     * Picks ports that are free now. Another process may take one before it is bound, so the caller tries again then.
     *
     * @param count how many, all different
     */
    static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(bind(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new EmbeddedKafkaException("cannot find a free port on " + HOST + ": " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /**
     * Checks that a port can be bound.
     *
     * @throws PortInUseException if another socket listens there
     * @throws EmbeddedKafkaException if it cannot be bound for another cause, such as missing rights
     */
    static void requireFree(int port) {
        try {
            close(bind(port));
        } catch (BindException e) {
            // The text of the error is in the language of the system, so it cannot tell "taken" from "not permitted".
            if (port >= FIRST_UNPRIVILEGED || answers(port)) {
                throw new PortInUseException(port, e);
            }
            throw cannotListen(port, e);
        } catch (IOException e) {
            throw cannotListen(port, e);
        }
    }

    private static EmbeddedKafkaException cannotListen(int port, IOException cause) {
        return new EmbeddedKafkaException(
                "cannot listen on port " + port + " of " + HOST + ": " + cause.getMessage()
                        + "; choose another with --port",
                cause);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(), port), CONNECT_TIMEOUT_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // As the broker does it: connections of an earlier run that wait to expire do not count as "in use".
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), port), 1);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static InetAddress address() throws UnknownHostException {
        return InetAddress.getByName(HOST);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new EmbeddedKafkaException("cannot release a port of " + HOST + ": " + e.getMessage(), e);
        }
    }
}
