/** The pipeline on Kafka Streams: tasks that call the domain, processors that bind them, one topology. */
package io.dossierstreams.topology;
