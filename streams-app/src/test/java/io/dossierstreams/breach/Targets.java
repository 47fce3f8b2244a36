package io.dossierstreams.breach;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.time.LocalDate;

/** Builds targets for the online rate: of unit C, by month, from one case on, unless said otherwise. */
final class Targets {
    private final String threshold;
    private String id = "T";
    private int version = 1;
    private Selector scope = new Selector(Select.UNIT, "C", null);
    private PeriodKind period = PeriodKind.MONTH;
    private String clearAt;
    private long minimum = 1;
    private LocalDate from;
    private LocalDate to;

    private Targets(String threshold) {
        this.threshold = threshold;
    }

    static Targets online(String threshold) {
        return new Targets(threshold);
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

    Target build() {
        return new Target(
                id,
                version,
                "online",
                scope,
                Level.DISTRICT,
                period,
                Ratio.parse(threshold),
                clearAt == null ? null : Ratio.parse(clearAt),
                minimum,
                null,
                from,
                to,
                "Decision 1");
    }
}
