/** Runs the pipeline: settings, topics, Kafka clients, ticker, start and stop. */
package io.dossierstreams.runtime;
