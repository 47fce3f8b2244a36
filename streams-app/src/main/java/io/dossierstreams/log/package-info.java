/** What the application itself writes into the event log: ticks and reference records, signed. */
package io.dossierstreams.log;
