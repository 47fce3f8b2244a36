package io.dossierstreams.schema.figure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Says that all figures of a tick are out; readers swap their view on it.
 *
 * @param tick its number
 * @param now the time that counts as "now" in it
 * @param asOf the day up to which events count
 */
public record TickComplete(long tick, Instant now, LocalDate asOf) {}
