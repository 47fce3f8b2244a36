package io.dossierstreams.schema.reference;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What units have to reach, and when an alert is raised because they do not.
 *
 * @param id the target's id
 * @param version from 1; a change of the target raises it
 * @param kind what kind of alert it raises
 * @param indicator id of the indicator; {@code overdue} by default for {@link AlertKind#OVERDUE}, null for
 *     {@link AlertKind#SOURCE_SILENT}
 * @param scope the units that it holds for; for {@link AlertKind#SOURCE_SILENT} those that publish through the
 *     source, of which the message names {@link Selector#unit}
 * @param issuer the level of the authority that set it
 * @param period the kind of period that is judged; null for {@link AlertKind#SOURCE_SILENT}
 * @param threshold a rate below this is a breach; compared exactly; null where the kind has none
 * @param clearAt the rate at which a breach ends, at least the threshold; null where the kind has none
 * @param minimumDenominator fewer cases than this are not judged
 * @param severity severity of a breach
 * @param effectiveFrom first day on which it holds, or null
 * @param effectiveTo last day on which it holds, or null
 * @param legalBasis the document that set it, or null
 * @param limit of {@link AlertKind#AT_RISK}: a required share above this is a breach, 9/10 by default; of
 *     {@link AlertKind#WORSENING}: a fall by this is one, 5 % being five points; else null
 * @param maximum of {@link AlertKind#OVERDUE}: more dossiers than this are a breach, 0 by default; else null
 * @param graceDays of {@link AlertKind#NO_ACTIVITY}: so many first days of a period are not judged, 0 by default; else null
 * @param silentHours of {@link AlertKind#SOURCE_SILENT}: working hours without an event; else null
 * @param source of {@link AlertKind#SOURCE_SILENT}: the publishing system; else null
 * @param holdMinutes how long, in the time of ticks, a verdict must last before it counts
 * @param holdCases or after how many further cases it counts, not of {@link AlertKind#SOURCE_SILENT}; with both at 0 it
 *     counts at once
 * @param remindDays every how many days a lasting breach is called to mind; 0 is never
 */
public record Target(
        String id,
        int version,
        AlertKind kind,
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
        String legalBasis,
        Ratio limit,
        Long maximum,
        Integer graceDays,
        Integer silentHours,
        String source,
        int holdMinutes,
        long holdCases,
        int remindDays) {
    /** What an {@link AlertKind#OVERDUE} target counts unless it says otherwise. */
    public static final String OVERDUE = "overdue";

    private static final Ratio LIMIT_OF_REQUIRED_SHARE = new Ratio(9, 10);

    public Target {
        Ids.require("target id", id);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(issuer, "issuer");
        kind = kind == null ? AlertKind.BELOW_TARGET : kind;
        indicator = kind == AlertKind.OVERDUE && indicator == null ? OVERDUE : indicator;
        limit = kind == AlertKind.AT_RISK && limit == null ? LIMIT_OF_REQUIRED_SHARE : limit;
        maximum = kind == AlertKind.OVERDUE && maximum == null ? Long.valueOf(0) : maximum;
        graceDays = kind == AlertKind.NO_ACTIVITY && graceDays == null ? Integer.valueOf(0) : graceDays;
        clearAt = clearAt == null ? threshold : clearAt;
        version = version == 0 ? 1 : version;
        severity = severity == null ? Severity.ofIssuer(issuer) : severity;
        minimumDenominator = minimumDenominator == 0 ? 1 : minimumDenominator;
        TargetFields fields = new TargetFields(kind);
        fields.given("threshold", threshold, kind.hasThreshold());
        fields.given("clearAt", clearAt, kind.hasThreshold());
        fields.given("indicator", indicator, kind != AlertKind.SOURCE_SILENT);
        fields.given("period", period, kind != AlertKind.SOURCE_SILENT);
        fields.given("limit", limit, kind == AlertKind.AT_RISK || kind == AlertKind.WORSENING);
        fields.given("maximum", maximum, kind == AlertKind.OVERDUE);
        fields.given("graceDays", graceDays, kind == AlertKind.NO_ACTIVITY);
        fields.given("silentHours", silentHours, kind == AlertKind.SOURCE_SILENT);
        fields.given("source", source, kind == AlertKind.SOURCE_SILENT);
        if (indicator != null) {
            Ids.require("indicator", indicator);
        }
        if (source != null && source.isBlank()) {
            throw new IllegalArgumentException("source: must not be empty");
        }
        TargetFields.atLeast("version", version, 1);
        TargetFields.atLeast("minimumDenominator", minimumDenominator, 1);
        TargetFields.atLeast("maximum", maximum, 0);
        TargetFields.atLeast("graceDays", graceDays, 0);
        TargetFields.atLeast("silentHours", silentHours, 1);
        TargetFields.atLeast("holdMinutes", holdMinutes, 0);
        TargetFields.atLeast("holdCases", holdCases, 0);
        TargetFields.atLeast("remindDays", remindDays, 0);
        if (minimumDenominator > 1 && !kind.isOfRate()) {
            throw new IllegalArgumentException("minimumDenominator: is not for a target of kind " + kind);
        }
        if (holdCases > 0 && kind == AlertKind.SOURCE_SILENT) {
            throw new IllegalArgumentException("holdCases: is not for a target of kind " + kind);
        }
        if (limit != null && (limit.compareTo(new Ratio(0, 1)) <= 0 || limit.compareTo(new Ratio(1, 1)) > 0)) {
            throw new IllegalArgumentException("limit: must be above 0 % and at most 100 %");
        }
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("effectiveTo: must not be before effectiveFrom");
        }
        if (threshold != null && clearAt.compareTo(threshold) < 0) {
            throw new IllegalArgumentException("clearAt: must be at least the threshold");
        }
    }

    /** A rate that has to be reached, judged without a hold. */
    public Target(
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
        this(
                id,
                version,
                AlertKind.BELOW_TARGET,
                indicator,
                scope,
                issuer,
                period,
                threshold,
                clearAt,
                minimumDenominator,
                severity,
                effectiveFrom,
                effectiveTo,
                legalBasis,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0);
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
