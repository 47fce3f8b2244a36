/** What outlives the process: tables, and the bytes of state and of internal topics. */
package io.dossierstreams.state;
