/** Reference data that offices load: units and targets. */
package io.dossierstreams.schema.reference;
