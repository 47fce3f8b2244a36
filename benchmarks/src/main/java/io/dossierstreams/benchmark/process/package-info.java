/** Programs in Java machines of their own, so that what is measured shares no heap and no compiler with who measures. */
package io.dossierstreams.benchmark.process;
