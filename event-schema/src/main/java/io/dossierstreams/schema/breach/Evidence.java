package io.dossierstreams.schema.breach;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an alert was judged on. Fractions are exact, {@code 7/10}; what the kind of alert does not have is null.
 *
 * @param indicatorVersion version of the indicator's definition; null where there is none
 * @param targetVersion version of the target
 * @param legalBasis the document that set the target, or null
 * @param numerator of the indicator; of a count, the count
 * @param denominator of the indicator; of a count, the count; of overdue dossiers, those that are open; of a
 *     silence, as numerator, its whole working hours
 * @param threshold of the target
 * @param clearAt recovery margin of the target
 * @param limit of the target: of the required share, or of the fall in points
 * @param maximum of the target; of a silence, the working hours that are allowed
 * @param minimumDenominator of the target
 * @param shortfall how many more of the cases would have met the target; of a count, by how many it is above the maximum,
 *     begun hours included
 * @param previousNumerator of the period before, or null where it had no activity
 * @param previousDenominator of the period before, or null where it had no activity
 * @param expectedRest the cases that the rest of the period is expected to bring
 * @param requiredShare the share of them that would have to be good ones; null where no case is expected
 * @param pointOfNoReturn the day on which that passes 100 % if all goes on as in the last 28 days; null if it never does,
 *     or has
 * @param reachable whether the threshold can still be reached
 * @param lateWork dossiers not resolved by their due date, of the period
 * @param lateData dossiers resolved in time of which that became known after the due date, of the period
 * @param silentSince the "now" of the tick that brought the last event; null where none ever came
 * @param asOf the day up to which events count
 * @param tick the tick at which it was judged
 * @param now the time that counts as "now" in that tick
 */
public record Evidence(
        Integer indicatorVersion,
        int targetVersion,
        String legalBasis,
        long numerator,
        long denominator,
        String threshold,
        String clearAt,
        String limit,
        Long maximum,
        long minimumDenominator,
        long shortfall,
        Long previousNumerator,
        Long previousDenominator,
        String expectedRest,
        String requiredShare,
        LocalDate pointOfNoReturn,
        Boolean reachable,
        Long lateWork,
        Long lateData,
        Instant silentSince,
        LocalDate asOf,
        long tick,
        Instant now) {}
