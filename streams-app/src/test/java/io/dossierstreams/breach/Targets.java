package io.dossierstreams.breach;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.time.LocalDate;

/** Builds targets, of unit C, by month, for the online rate, from one case on, unless said otherwise. */
final class Targets {
    private final AlertKind kind;
    private final String threshold;
    private String id = "T";
    private String indicator = "online";
    private Level issuer = Level.DISTRICT;
    private String limit;
    private Long maximum;
    private Integer graceDays;
    private Integer silentHours;
    private String source;
    private int holdMinutes;
    private long holdCases;
    private int remindDays;
    private int version = 1;
    private Selector scope = new Selector(Select.UNIT, "C", null);
    private PeriodKind period = PeriodKind.MONTH;
    private String clearAt;
    private long minimum = 1;
    private LocalDate from;
    private LocalDate to;

    private Targets(AlertKind kind, String threshold) {
        this.kind = kind;
        this.threshold = threshold;
    }

    static Targets online(String threshold) {
        return new Targets(AlertKind.BELOW_TARGET, threshold);
    }

    static Targets atRisk(String threshold) {
        return new Targets(AlertKind.AT_RISK, threshold);
    }

    static Targets worsening(String limit) {
        return new Targets(AlertKind.WORSENING, null).limit(limit);
    }

    static Targets noActivity(int graceDays) {
        Targets target = new Targets(AlertKind.NO_ACTIVITY, null);
        target.graceDays = graceDays;
        return target;
    }

    static Targets overdue(long maximum) {
        Targets target = new Targets(AlertKind.OVERDUE, null).indicator("overdue");
        target.maximum = maximum;
        return target;
    }

    /** Of the units under district D, by its system /d. */
    static Targets silent(int hours) {
        Targets target = new Targets(AlertKind.SOURCE_SILENT, null)
                .indicator(null)
                .period(null)
                .scope(Select.UNDER, "D", null)
                .source("/d");
        target.silentHours = hours;
        return target;
    }

    Targets id(String value) {
        id = value;
        return this;
    }

    Targets version(int value) {
        version = value;
        return this;
    }

    Targets scope(Select select, String unit, Level level) {
        scope = new Selector(select, unit, level);
        return this;
    }

    Targets period(PeriodKind value) {
        period = value;
        return this;
    }

    Targets clearAt(String value) {
        clearAt = value;
        return this;
    }

    Targets minimum(long value) {
        minimum = value;
        return this;
    }

    Targets effective(String first, String last) {
        from = first == null ? null : LocalDate.parse(first);
        to = last == null ? null : LocalDate.parse(last);
        return this;
    }

    Targets indicator(String value) {
        indicator = value;
        return this;
    }

    Targets issuer(Level value) {
        issuer = value;
        return this;
    }

    Targets source(String value) {
        source = value;
        return this;
    }

    Targets limit(String value) {
        limit = value;
        return this;
    }

    Targets holdMinutes(int value) {
        holdMinutes = value;
        return this;
    }

    Targets holdCases(long value) {
        holdCases = value;
        return this;
    }

    Targets remindDays(int value) {
        remindDays = value;
        return this;
    }

    Target build() {
        return new Target(
                id,
                version,
                kind,
                indicator,
                scope,
                issuer,
                period,
                rate(threshold),
                rate(clearAt),
                minimum,
                null,
                from,
                to,
                "Decision 1",
                rate(limit),
                maximum,
                graceDays,
                silentHours,
                source,
                holdMinutes,
                holdCases,
                remindDays);
    }

    private static Ratio rate(String text) {
        return text == null ? null : Ratio.parse(text);
    }
}
