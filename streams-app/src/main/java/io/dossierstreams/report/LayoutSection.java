package io.dossierstreams.report;

import java.util.List;

/**
 * Columns of a layout that belong together.
 *
 * @param heading what people read above them; empty where there is one section only
 * @param totalsOnly whether the text shows the unit at the top and the totals only
 * @param columns in their order
 */
record LayoutSection(String heading, boolean totalsOnly, List<LayoutColumn> columns) {
    LayoutSection {
        columns = List.copyOf(columns);
    }

    Section section() {
        return new Section(
                heading, totalsOnly, columns.stream().map(LayoutColumn::column).toList());
    }
}
