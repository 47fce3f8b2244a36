package io.dossierstreams.schema.reference;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What an indicator has to reach.
 *
 * @param id the target's id
 * @param version from 1; a change of the target raises it
 * @param indicator id of the indicator
 * @param scope the units that it holds for
 * @param issuer the level of the authority that set it
 * @param period the kind of period that is judged
 * @param threshold a rate below this is a breach; compared exactly
 * @param clearAt the rate at which a breach ends, at least the threshold
 * @param minimumDenominator fewer cases than this are not judged
 * @param severity severity of a breach
 * @param effectiveFrom first day on which it holds, or null
 * @param effectiveTo last day on which it holds, or null
 * @param legalBasis the document that set it, or null
 */
public record Target(
        String id,
        int version,
        String indicator,
        Selector scope,
        Level issuer,
        PeriodKind period,
        Ratio threshold,
        Ratio clearAt,
        long minimumDenominator,
        Severity severity,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        String legalBasis) {
    public Target {
        Ids.require("target id", id);
        Ids.require("indicator", indicator);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(threshold, "threshold");
        version = version == 0 ? 1 : version;
        clearAt = clearAt == null ? threshold : clearAt;
        severity = severity == null ? Severity.ofIssuer(issuer) : severity;
        minimumDenominator = minimumDenominator == 0 ? 1 : minimumDenominator;
        if (version < 0 || minimumDenominator < 0) {
            throw new IllegalArgumentException("version and minimumDenominator: must be at least 1");
        }
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("effectiveTo: must not be before effectiveFrom");
        }
        if (clearAt.compareTo(threshold) < 0) {
            throw new IllegalArgumentException("clearAt: must be at least the threshold");
        }
    }

    /** Whether the target holds on this day. */
    public boolean effectiveOn(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** How grave a breach is: a local target warns, the province's is critical. */
    public enum Severity {
        WARNING,
        CRITICAL;

        static Severity ofIssuer(Level issuer) {
            return issuer == Level.PROVINCE ? CRITICAL : WARNING;
        }
    }
}
