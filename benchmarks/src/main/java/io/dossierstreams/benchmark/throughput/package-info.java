/** How many events a second: the application and its peers, each in a process of its own, over the same log. */
package io.dossierstreams.benchmark.throughput;
