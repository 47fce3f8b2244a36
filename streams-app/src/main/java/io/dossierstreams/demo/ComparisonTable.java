package io.dossierstreams.demo;

import io.dossierstreams.demo.ReportComparison.Cell;
import io.dossierstreams.demo.ReportComparison.Row;
import io.dossierstreams.report.render.TextWidth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A comparison as text: a block of counts and a block of rates, in each of them the published line of a unit with the
 * computed line below it; where there is only one figure per unit, both stand on one line.
 */
public final class ComparisonTable {
    private final ReportComparison comparison;
    private final TextStyle style;
    private final long periods;
    private final int nameWidth;

    private ComparisonTable(ReportComparison comparison, TextStyle style) {
        this.comparison = comparison;
        this.style = style;
        this.periods = comparison.rows().stream()
                .map(row -> row.published().subject().period())
                .distinct()
                .count();
        this.nameWidth = comparison.rows().stream()
                .mapToInt(row -> TextWidth.of(name(row)))
                .max()
                .orElse(0);
    }

    /**
     * Renders the comparison, lines ended by {@code \n}; the last line says how many figures are equal.
     *
     * @param colour whether differences and headings are marked by ANSI sequences too
     */
    public static String render(ReportComparison comparison, boolean colour) {
        TextStyle style = new TextStyle(colour);
        StringBuilder text = new StringBuilder();
        if (comparison.columns().size() == 1) {
            new ComparisonList(comparison, style).print(text);
        } else {
            ComparisonTable table = new ComparisonTable(comparison, style);
            table.block("Counts", column -> !(column instanceof Column.Rate), text);
            table.block("Rates", column -> column instanceof Column.Rate, text);
        }
        long compared = comparison.compared();
        return text.append(String.format(
                        Locale.ROOT, "%d of %d figures equal\n", compared - comparison.differences(), compared))
                .toString();
    }

    private void block(String title, Predicate<Column> kind, StringBuilder text) {
        List<Column> columns = comparison.columns().stream().filter(kind).toList();
        if (columns.isEmpty()) {
            return;
        }
        int[] widths = columns.stream().mapToInt(this::columnWidth).toArray();
        heading(title, columns, widths, text);
        String level = "";
        for (Row row : comparison.byGroup()) {
            String group = row.published().isTotal()
                    ? "TOTAL"
                    : row.published().subject().group();
            if (!group.equals(level)) {
                text.append('\n').append(style.bold(group)).append('\n');
                level = group;
            }
            line(name(row), CellText.PUBLISHED, row, columns, widths, text);
            line("", CellText.COMPUTED, row, columns, widths, text);
        }
        text.append('\n');
    }

    private void heading(String title, List<Column> columns, int[] widths, StringBuilder text) {
        List<List<String>> words = columns.stream()
                .map(column -> Arrays.asList(column.heading().split(" ")))
                .toList();
        int lines = words.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < lines; i++) {
            StringBuilder line =
                    new StringBuilder(TextWidth.left(i == 0 ? title : "", nameWidth + 2 + CellText.PUBLISHED.length()));
            for (int column = 0; column < widths.length; column++) {
                List<String> ofColumn = words.get(column);
                int skipped = lines - ofColumn.size();
                line.append(' ').append(TextWidth.right(i < skipped ? "" : ofColumn.get(i - skipped), widths[column]));
            }
            text.append(style.bold(line.toString())).append('\n');
        }
    }

    private void line(String name, String which, Row row, List<Column> columns, int[] widths, StringBuilder text) {
        StringBuilder line = new StringBuilder(
                TextWidth.left(name, nameWidth) + "  " + TextWidth.left(which, CellText.PUBLISHED.length()));
        for (int i = 0; i < widths.length; i++) {
            Optional<Cell> cell = row.cell(columns.get(i));
            String figure = cell.map(present ->
                            which.equals(CellText.PUBLISHED) ? CellText.published(present) : CellText.computed(present))
                    .orElse("");
            boolean differs = which.equals(CellText.COMPUTED)
                    && cell.isPresent()
                    && !cell.get().equal();
            String aligned = TextWidth.right(figure, widths[i]);
            line.append(' ').append(differs ? style.red(aligned) : aligned);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int columnWidth(Column column) {
        Stream<String> words = Arrays.stream(column.heading().split(" "));
        Stream<String> figures = comparison.rows().stream()
                .flatMap(row -> row.cell(column).stream())
                .flatMap(cell -> Stream.of(CellText.published(cell), CellText.computed(cell)));
        return Stream.concat(words, figures).mapToInt(TextWidth::of).max().orElse(0);
    }

    /** The printed name, with the period where not all rows are about the same one. */
    private String name(Row row) {
        PublishedReport.Row published = row.published();
        return periods > 1
                ? published.unit() + " " + published.subject().period().id()
                : published.unit();
    }
}
