package io.dossierstreams.report;

import io.dossierstreams.schema.figure.Scope;
import java.util.List;

/**
 * A row of a report: the figures of a scope.
 *
 * @param scope the scope
 * @param kind what the scope is in this report
 * @param code id of the unit, or of the unit that the total is of
 * @param level the unit's level; of a total {@code TOTAL_COMMUNE} and so on, or {@code TOTAL_ALL}
 * @param parent id of the unit above on the as-of day; null at the root and for totals
 * @param name what people read
 * @param cells one for each column
 * @param notes numbers of the footnotes
 */
public record Row(
        Scope scope,
        Kind kind,
        String code,
        String level,
        String parent,
        String name,
        List<Cell> cells,
        List<Integer> notes) {
    public Row {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    Row withNotes(List<Integer> others) {
        return new Row(scope, kind, code, level, parent, name, cells, others);
    }

    public boolean isTotal() {
        return kind != Kind.TOP && kind != Kind.UNIT;
    }

    /** What a scope is in a report. */
    public enum Kind {
        /** The unit that the report is of. */
        TOP,
        /** A unit below it. */
        UNIT,
        /** A level, pooled, or everything under a unit below the top. */
        SUBTOTAL,
        /** The unit at the top and everything under it, pooled. */
        TOTAL
    }
}
