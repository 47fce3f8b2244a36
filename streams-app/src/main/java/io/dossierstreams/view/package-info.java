/** Figures and alerts as they are now: what an instance keeps in memory of the output topics, consistent per tick. */
package io.dossierstreams.view;
