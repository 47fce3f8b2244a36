/** Programs that measure the application at the size of a country. No part of the application, and no test of it. */
package io.dossierstreams.benchmark;
