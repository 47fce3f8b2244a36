/** Due dates of open dossiers: which notice comes next, and when. Knows nothing of Kafka. */
package io.dossierstreams.deadline;
