/** Reference data that offices load: units, procedures, definitions, campaigns, calendars and targets. */
package io.dossierstreams.schema.reference;
