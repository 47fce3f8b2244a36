/** How long after an event its alert is there: the running application under a steady load, on the clock. */
package io.dossierstreams.benchmark.latency;
