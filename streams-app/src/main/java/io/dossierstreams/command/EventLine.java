package io.dossierstreams.command;

import io.dossierstreams.schema.codec.Reading;

/**
 * A line of a file of events.
 *
 * @param number from 1
 * @param reading the event, or why it is none
 */
record EventLine(long number, Reading reading) {}
