/** Writes reports as text for people, as CSV for spreadsheets and as JSON for programs. */
package io.dossierstreams.report.render;
