/** Judges figures against targets, and says so. */
package io.dossierstreams.breach;
