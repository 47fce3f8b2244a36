package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Target;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Puts evidence together, of which each kind of target has other parts.
 *
 * @param value numerator and denominator
 * @param shortfall how many cases are missing, or too many
 * @param previous of the period before, or null where the kind does not look at it; 0/0 is no activity
 * @param outlook of {@link AtRisk}, else null
 * @param lateness of {@link Overdue}, else null
 * @param silentSince of {@link Silence}, else null
 */
record EvidenceParts(
        Subject subject,
        Ratio value,
        long shortfall,
        Ratio previous,
        Outlook outlook,
        Lateness lateness,
        Instant silentSince) {

    /** Of what knows no silence. */
    EvidenceParts(Subject subject, Ratio value, long shortfall, Ratio previous, Outlook outlook, Lateness lateness) {
        this(subject, value, shortfall, previous, outlook, lateness, null);
    }

    /** What is to come. */
    record Outlook(Fraction expectedRest, Fraction requiredShare, LocalDate pointOfNoReturn, boolean reachable) {}

    /** What was late. */
    record Lateness(long work, long data) {}

    Evidence toEvidence() {
        Target target = subject.target();
        boolean compared = previous != null && previous.isDefined();
        return new Evidence(
                subject.indicatorVersion(),
                target.version(),
                target.legalBasis(),
                value.numerator(),
                value.denominator(),
                text(target.threshold()),
                text(target.clearAt()),
                text(target.limit()),
                maximum(target),
                target.minimumDenominator(),
                shortfall,
                compared ? previous.numerator() : null,
                compared ? previous.denominator() : null,
                outlook == null ? null : outlook.expectedRest().toString(),
                outlook == null ? null : text(outlook.requiredShare()),
                outlook == null ? null : outlook.pointOfNoReturn(),
                outlook == null ? null : outlook.reachable(),
                lateness == null ? null : lateness.work(),
                lateness == null ? null : lateness.data(),
                silentSince,
                subject.asOf(),
                subject.tick().number(),
                subject.tick().now());
    }

    private static Long maximum(Target target) {
        return target.silentHours() == null ? target.maximum() : Long.valueOf(target.silentHours());
    }

    private static String text(Object fraction) {
        return fraction == null ? null : fraction.toString();
    }
}
