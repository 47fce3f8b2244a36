/** Figures as values and messages: measures, ratios, periods, scopes, and the records that carry them out. */
package io.dossierstreams.schema.figure;
