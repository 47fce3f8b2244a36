package io.dossierstreams.command;

import io.dossierstreams.schema.codec.Reading;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a file of events.
 *
 * @param number from 1
 * @param reading the event, or why it is none
 * @param recordedAt when the publishing system recorded it, where the line says so
 */
record EventLine(long number, Reading reading, Optional<Instant> recordedAt) {}
