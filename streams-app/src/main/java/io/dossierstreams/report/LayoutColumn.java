package io.dossierstreams.report;

import java.util.function.Function;

/**
 * A column of a layout.
 *
 * @param column what it is called
 * @param cell what it shows of a row
 */
record LayoutColumn(Column column, Function<RowFigures, Cell> cell) {}
