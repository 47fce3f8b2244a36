/**
 * The work of a peer on Apache Flink: one keyed process function for dossiers, one for aggregates, exactly once. Read it
 * from {@link io.dossierstreams.benchmark.flink.PeerJob}.
 */
package io.dossierstreams.benchmark.flink;
