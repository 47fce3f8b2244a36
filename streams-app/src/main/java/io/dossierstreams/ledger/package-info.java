/** Closes ticks: sums the differences of all partitions into units and days, and these into scopes and periods. */
package io.dossierstreams.ledger;
