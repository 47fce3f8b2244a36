/** The typed list of topics. */
package io.dossierstreams.schema.topic;
