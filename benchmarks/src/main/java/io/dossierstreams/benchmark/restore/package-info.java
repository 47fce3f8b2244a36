/** What state costs: how long the application restores it, and how many bytes of changelog a dossier takes. */
package io.dossierstreams.benchmark.restore;
