/** The difference that an event makes to the counters of units and days. Knows nothing of Kafka. */
package io.dossierstreams.delta;
