/** History under ticks of its own: sends events and writes the ticks between them, in the events' own time. */
package io.dossierstreams.replay;
