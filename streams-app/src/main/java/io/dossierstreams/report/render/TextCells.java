package io.dossierstreams.report.render;

import io.dossierstreams.report.Cell;
import io.dossierstreams.report.Column;
import io.dossierstreams.report.Language;
import io.dossierstreams.report.VietnameseNumbers;

/** Cells as people read them. */
final class TextCells {
    static final String NO_ACTIVITY = "–";
    static final String SMALL = "*";

    /** Of the largest rate, with its mark and two blanks. */
    private static final int PERCENT_WIDTH = 11;

    private TextCells() {}

    static String text(Cell cell, Column.Kind kind, Language language) {
        if (cell instanceof Cell.Count count) {
            return kind == Column.Kind.VND
                    ? VietnameseNumbers.vnd(count.value())
                    : VietnameseNumbers.count(count.value());
        } else if (cell instanceof Cell.Change change) {
            return VietnameseNumbers.change(change.value());
        } else if (cell instanceof Cell.Rate rate) {
            String percent = (rate.small() ? SMALL : "")
                    + rate.percent().map(VietnameseNumbers::percent).orElse(NO_ACTIVITY);
            return kind == Column.Kind.RATIO ? parts(rate) + TextWidth.right(percent, PERCENT_WIDTH) : percent;
        } else if (cell instanceof Cell.Points points) {
            return VietnameseNumbers.points(points.points());
        } else if (cell instanceof Cell.Growth growth) {
            return VietnameseNumbers.growth(growth.percent());
        } else if (cell instanceof Cell.Rank rank) {
            return VietnameseNumbers.count(rank.place());
        } else if (cell instanceof Cell.Text text) {
            return text.text();
        }
        return missing((Cell.Missing) cell, language);
    }

    private static String parts(Cell.Rate rate) {
        return VietnameseNumbers.count(rate.ratio().numerator()) + "/"
                + VietnameseNumbers.count(rate.ratio().denominator());
    }

    private static String missing(Cell.Missing missing, Language language) {
        return switch (missing.why()) {
            case NO_ACTIVITY -> NO_ACTIVITY;
            case EXEMPT -> language.of("miễn", "exempt");
            case NOT_APPLICABLE, INCOMPARABLE -> "";
        };
    }
}
