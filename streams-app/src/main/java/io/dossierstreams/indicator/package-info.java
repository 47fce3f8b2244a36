/** Indicators: definitions as data over measures, checked and computed. */
package io.dossierstreams.indicator;
