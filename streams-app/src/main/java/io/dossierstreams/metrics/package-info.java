/** What an instance exports about figures, alerts and itself: the names in {@code docs/metrics.md}, and no others. */
package io.dossierstreams.metrics;
