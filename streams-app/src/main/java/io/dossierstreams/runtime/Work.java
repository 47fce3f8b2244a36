package io.dossierstreams.runtime;

/**
 * What an instance has to do, and who does it.
 *
 * @param aliveThreads threads of Kafka Streams that run, or are about to
 * @param deadThreads those of the setting that no longer do, or do not yet
 * @param dossierTasks active tasks over partitions of the event log
 * @param ledgerTasks 1 where the ledger is here, else 0
 */
public record Work(int aliveThreads, int deadThreads, int dossierTasks, int ledgerTasks) {}
