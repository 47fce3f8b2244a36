/** Indicators: ratios defined as data over measures. */
package io.dossierstreams.indicator;
