/**
 * A real Kafka broker in this JVM, on loopback, for the demo, for a trial on one machine and for tests.
 *
 * <p>Why a real one: what decides whether our figures are right (transactions, fencing, rebalances, restoring, retention)
 * happens in the broker, and a mock has none of it. Why in the JVM: a newcomer has a JDK, not always a container engine, and
 * a test must be able to stop and restart the broker on its data.
 *
 * <p>{@link io.dossierstreams.embedded.EmbeddedKafka} is the way in. The broker is not made to be embedded: its classes are
 * internal to Kafka, it ends the JVM when it meets a fault, and two of them on one directory destroy the data before either
 * notices. So one class alone touches the internals, faults are reported and not obeyed, and this package locks the directory
 * itself. It is one node without replicas: not for data that nobody else holds.
 */
package io.dossierstreams.embedded;
