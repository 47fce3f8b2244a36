/** A log counted anew into another log: with another number of partitions, on another cluster, by another version. */
package io.dossierstreams.rebuild;
