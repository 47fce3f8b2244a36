/** Closes a tick: the ledger applies, the indicators derive, the judge judges. */
package io.dossierstreams.closing;
