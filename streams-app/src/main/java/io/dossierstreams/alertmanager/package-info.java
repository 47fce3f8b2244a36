/** Alerts on their way to Alertmanager, whose routes and silences teams have already. Nothing here is in any output. */
package io.dossierstreams.alertmanager;
