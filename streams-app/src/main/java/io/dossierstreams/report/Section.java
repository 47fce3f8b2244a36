package io.dossierstreams.report;

import java.util.List;

/**
 * Columns that belong together; as text a table of its own, so that no line becomes too long.
 *
 * @param heading what people read above them; empty where there is one section only
 * @param totalsOnly whether the text shows the unit at the top and the totals only; CSV and JSON have all rows
 * @param columns in their order
 */
public record Section(String heading, boolean totalsOnly, List<Column> columns) {
    public Section {
        columns = List.copyOf(columns);
    }
}
