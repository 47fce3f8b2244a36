/** Explains an alert: the log counted again arrives at its message, and tells its story and what moved its figure. */
package io.dossierstreams.explain;
