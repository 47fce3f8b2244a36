/** Reference data that offices load: units, procedures, definitions, campaigns and targets. */
package io.dossierstreams.schema.reference;
