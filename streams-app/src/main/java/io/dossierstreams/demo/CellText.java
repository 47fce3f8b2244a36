package io.dossierstreams.demo;

import io.dossierstreams.demo.ReportComparison.Cell;
import io.dossierstreams.report.VietnameseNumbers;
import java.math.BigDecimal;

/** Figures and names of a comparison as text of a known width. A computed figure that differs has a {@code ≠} before it. */
final class CellText {
    static final String PUBLISHED = "published";
    static final String COMPUTED = "computed";

    private static final String NONE = "–";

    private CellText() {}

    static String published(Cell cell) {
        return figure(cell.column(), cell.published());
    }

    static String computed(Cell cell) {
        String figure =
                cell.computed().map(value -> figure(cell.column(), value)).orElse(NONE);
        return cell.equal() ? figure : "≠" + figure;
    }

    private static String figure(Column column, BigDecimal value) {
        return column instanceof Column.Rate ? VietnameseNumbers.percent(value) : VietnameseNumbers.count(value);
    }
}
