package io.dossierstreams.demo;

import io.dossierstreams.demo.ReportComparison.Cell;
import io.dossierstreams.demo.ReportComparison.Row;
import io.dossierstreams.report.render.TextWidth;
import java.util.List;
import java.util.function.Function;

/** A comparison of one figure per unit as text: a line for each unit, the published figure and the computed one on it. */
final class ComparisonList {
    private final ReportComparison comparison;
    private final TextStyle style;

    ComparisonList(ReportComparison comparison, TextStyle style) {
        this.comparison = comparison;
        this.style = style;
    }

    void print(StringBuilder text) {
        Column column = comparison.columns().get(0);
        int names = comparison.rows().stream()
                .mapToInt(row -> TextWidth.of(row.published().unit()))
                .max()
                .orElse(0);
        int published = width(CellText.PUBLISHED, CellText::published);
        int computed = width(CellText.COMPUTED, CellText::computed);
        text.append(style.bold(TextWidth.left(column.heading(), Math.max(names, TextWidth.of(column.heading())))
                        + "  " + TextWidth.right(CellText.PUBLISHED, published)
                        + "  " + TextWidth.right(CellText.COMPUTED, computed)))
                .append('\n');
        String group = "";
        for (Row row : comparison.byGroup()) {
            String subject = row.published().subject().group();
            if (!subject.equals(group)) {
                text.append('\n').append(style.bold(subject)).append('\n');
                group = subject;
            }
            for (Cell cell : row.cells()) {
                String figure = TextWidth.right(CellText.computed(cell), computed);
                text.append(TextWidth.left(row.published().unit(), names))
                        .append("  ")
                        .append(TextWidth.right(CellText.published(cell), published))
                        .append("  ")
                        .append(cell.equal() ? figure : style.red(figure))
                        .append('\n');
            }
        }
        text.append('\n');
    }

    private int width(String heading, Function<Cell, String> figure) {
        List<Cell> cells =
                comparison.rows().stream().flatMap(row -> row.cells().stream()).toList();
        return Math.max(
                TextWidth.of(heading),
                cells.stream().map(figure).mapToInt(TextWidth::of).max().orElse(0));
    }
}
