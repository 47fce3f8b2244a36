/**
 * Official tables: layouts over the figures of a tick, ranking, comparison, footnotes. Takes values and returns values;
 * {@code render} writes them as text, CSV and JSON.
 */
package io.dossierstreams.report;
