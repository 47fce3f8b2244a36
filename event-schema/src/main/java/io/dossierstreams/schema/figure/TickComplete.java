package io.dossierstreams.schema.figure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Says that all figures of a tick are out; readers swap their view on it.
 *
 * @param tick its number
 * @param now the time that counts as "now" in it
 * @param asOf the day up to which events count
 * @param since first day that is kept by itself; what is older is folded into opening balances, and periods that begin
 *     earlier are final. Null while nothing is folded
 */
public record TickComplete(long tick, Instant now, LocalDate asOf, LocalDate since) {}
