/** What is known of a dossier, and what it contributes to the counters of units and days. Knows nothing of Kafka. */
package io.dossierstreams.dossier;
