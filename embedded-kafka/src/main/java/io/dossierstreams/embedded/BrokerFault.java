package io.dossierstreams.embedded;

import java.util.Objects;

/**
 * A fault after which the broker wanted to end the JVM. The broker must be taken as broken: close it, start a new one.
 *
 * @param kind how it wanted to end the JVM
 * @param status exit status it asked for
 * @param message what Kafka said, often empty since the details are in the log; never null
 * @param thread name of the thread that met the fault
 */
public record BrokerFault(Kind kind, int status, String message, String thread) {
    /** How the broker wanted to end the JVM. */
    public enum Kind {
        /** With shutdown hooks. */
        EXIT,
        /** At once, without shutdown hooks. */
        HALT
    }

    /** Refuses nulls. */
    public BrokerFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(thread, "thread");
    }
}
