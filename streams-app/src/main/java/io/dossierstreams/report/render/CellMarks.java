package io.dossierstreams.report.render;

import io.dossierstreams.report.Cell;
import io.dossierstreams.report.Report;
import io.dossierstreams.report.Row;

/** Marks of cells that rest on few cases. */
final class CellMarks {
    private CellMarks() {}

    static boolean hasSmall(Row row) {
        return row.cells().stream().anyMatch(cell -> cell instanceof Cell.Rate rate && rate.small());
    }

    /** What the mark means. */
    static String small(Report report) {
        return report.language()
                .of(
                        "dưới " + report.minimum() + " trường hợp: không xếp hạng",
                        "fewer than " + report.minimum() + " cases: not ranked");
    }
}
