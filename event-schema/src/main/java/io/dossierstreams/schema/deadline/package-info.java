/** What is sent of the due date of a single dossier. */
package io.dossierstreams.schema.deadline;
