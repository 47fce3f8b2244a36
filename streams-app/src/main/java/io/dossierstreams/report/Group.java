package io.dossierstreams.report;

import java.util.List;

/**
 * Rows below one heading: the units of a level, or the totals.
 *
 * @param heading what people read above them
 * @param rows in their order
 */
public record Group(String heading, List<Row> rows) {
    public Group {
        rows = List.copyOf(rows);
    }
}
