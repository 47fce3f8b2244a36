/** Reference data from files: read, checked as a whole, compared with the topic, and loaded. */
package io.dossierstreams.reference;
