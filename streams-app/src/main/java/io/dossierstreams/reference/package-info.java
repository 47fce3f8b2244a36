/** Reference data from files: read, checked as a whole, and compared with what is loaded. */
package io.dossierstreams.reference;
