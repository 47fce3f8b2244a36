package io.dossierstreams.schema.breach;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A transition of an alert, and, on the state topic, its current state. Idempotent by {@code id} and {@code revision}.
 *
 * @param id derived from target, unit and period; the same after a restart, a replay or on another machine
 * @param episode counts the firings; 0 on the state topic until the first
 * @param revision counts the messages of this alert, from 1
 * @param kind what kind of alert
 * @param state the state it is in now
 * @param previousState the state it was in before
 * @param reason why it changed
 * @param severity how grave it is
 * @param unit id of the unit
 * @param unitName its name
 * @param level its level
 * @param parent id of the unit above it, or null
 * @param period id of the period
 * @param indicator id of the indicator
 * @param target id of the target
 * @param evidence what it was judged on
 * @param text the same for people
 */
public record Breach(
        String id,
        int episode,
        int revision,
        Kind kind,
        AlertState state,
        AlertState previousState,
        Reason reason,
        Severity severity,
        String unit,
        String unitName,
        Level level,
        String parent,
        String period,
        String indicator,
        String target,
        Evidence evidence,
        Text text) {

    /** The kinds of alerts. */
    public enum Kind {
        /** An indicator of a unit and period is under its target. */
        BELOW_TARGET
    }

    /** Why an alert changed its state. */
    public enum Reason {
        VALUE,
        TARGET_CHANGED,
        UNIT_CHANGED
    }

    /**
     * What the state was judged on.
     *
     * @param indicatorVersion version of the indicator's definition
     * @param targetVersion version of the target
     * @param legalBasis the document that set the target, or null
     * @param numerator of the indicator
     * @param denominator of the indicator
     * @param threshold of the target, as a fraction
     * @param clearAt recovery margin of the target, as a fraction
     * @param minimumDenominator of the target
     * @param shortfall how many more of the cases would have met the target
     * @param previousNumerator of the period before, or null where it had no activity
     * @param previousDenominator of the period before, or null where it had no activity
     * @param asOf the day up to which events count
     * @param tick the tick at which it was judged
     * @param now the time that counts as "now" in that tick
     */
    public record Evidence(
            int indicatorVersion,
            int targetVersion,
            String legalBasis,
            long numerator,
            long denominator,
            String threshold,
            String clearAt,
            long minimumDenominator,
            long shortfall,
            Long previousNumerator,
            Long previousDenominator,
            LocalDate asOf,
            long tick,
            Instant now) {}

    /**
     * One sentence for people.
     *
     * @param vi in Vietnamese
     * @param en in English
     */
    public record Text(String vi, String en) {}
}
