/** Ticks: every figure belongs to one. */
package io.dossierstreams.tick;
