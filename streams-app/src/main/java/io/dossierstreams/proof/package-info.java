/** What was known at a tick, answered by reading the log up to it. */
package io.dossierstreams.proof;
