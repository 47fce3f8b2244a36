package io.dossierstreams.demo;

import io.dossierstreams.demo.ReportComparison.Cell;
import io.dossierstreams.demo.ReportComparison.Row;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A comparison as text: a block of counts and a block of rates, in each of them the published line of a unit with the
 * computed line below it. A computed figure that differs has a {@code ≠} before it.
 */
public final class ComparisonTable {
    private static final String PUBLISHED = "published";
    private static final String COMPUTED = "computed";
    private static final String NONE = "–";
    private static final String RED = "\u001b[31m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final ReportComparison comparison;
    private final boolean colour;
    private final int nameWidth;

    private ComparisonTable(ReportComparison comparison, boolean colour) {
        this.comparison = comparison;
        this.colour = colour;
        this.nameWidth = comparison.rows().stream()
                .mapToInt(row -> width(row.published().unit()))
                .max()
                .orElse(0);
    }

    /**
     * Renders the comparison, lines ended by {@code \n}; the last line says how many figures are equal.
     *
     * @param colour whether differences and headings are marked by ANSI sequences too
     */
    public static String render(ReportComparison comparison, boolean colour) {
        ComparisonTable table = new ComparisonTable(comparison, colour);
        StringBuilder text = new StringBuilder();
        table.block("Counts", Column.Count.class, text);
        table.block("Rates", Column.Rate.class, text);
        long compared = comparison.compared();
        return text.append(String.format(
                        Locale.ROOT, "%d of %d figures equal\n", compared - comparison.differences(), compared))
                .toString();
    }

    private void block(String title, Class<? extends Column> kind, StringBuilder text) {
        List<Column> columns =
                comparison.columns().stream().filter(kind::isInstance).toList();
        if (columns.isEmpty()) {
            return;
        }
        int[] widths = columns.stream().mapToInt(this::columnWidth).toArray();
        heading(title, columns, widths, text);
        String level = "";
        for (Row row : ordered()) {
            String group = row.published().isTotal() ? "TOTAL" : row.published().level();
            if (!group.equals(level)) {
                text.append('\n').append(bold(group)).append('\n');
                level = group;
            }
            line(row.published().unit(), PUBLISHED, row, columns, widths, text);
            line("", COMPUTED, row, columns, widths, text);
        }
        text.append('\n');
    }

    /** Grouped by level as the published table begins them, totals last. */
    private List<Row> ordered() {
        List<String> levels = comparison.rows().stream()
                .map(row -> row.published().level())
                .distinct()
                .toList();
        Stream<Row> units = levels.stream()
                .flatMap(level -> comparison.rows().stream()
                        .filter(row -> !row.published().isTotal())
                        .filter(row -> row.published().level().equals(level)));
        Stream<Row> totals =
                comparison.rows().stream().filter(row -> row.published().isTotal());
        return Stream.concat(units, totals).toList();
    }

    private void heading(String title, List<Column> columns, int[] widths, StringBuilder text) {
        List<List<String>> words = columns.stream()
                .map(column -> Arrays.asList(column.heading().split(" ")))
                .toList();
        int lines = words.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < lines; i++) {
            StringBuilder line = new StringBuilder(padded(i == 0 ? title : "", nameWidth + 2 + PUBLISHED.length()));
            for (int column = 0; column < widths.length; column++) {
                List<String> ofColumn = words.get(column);
                int skipped = lines - ofColumn.size();
                line.append(' ').append(aligned(i < skipped ? "" : ofColumn.get(i - skipped), widths[column]));
            }
            text.append(bold(line.toString())).append('\n');
        }
    }

    private void line(String name, String which, Row row, List<Column> columns, int[] widths, StringBuilder text) {
        StringBuilder line = new StringBuilder(padded(name, nameWidth) + "  " + padded(which, PUBLISHED.length()));
        for (int i = 0; i < widths.length; i++) {
            Optional<Cell> cell = row.cell(columns.get(i));
            String figure = cell.map(present -> which.equals(PUBLISHED) ? published(present) : computed(present))
                    .orElse("");
            boolean differs =
                    which.equals(COMPUTED) && cell.isPresent() && !cell.get().equal();
            String aligned = aligned(figure, widths[i]);
            line.append(' ').append(differs && colour ? RED + aligned + PLAIN : aligned);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int columnWidth(Column column) {
        Stream<String> words = Arrays.stream(column.heading().split(" "));
        Stream<String> figures = comparison.rows().stream()
                .flatMap(row -> row.cell(column).stream())
                .flatMap(cell -> Stream.of(published(cell), computed(cell)));
        return Stream.concat(words, figures)
                .mapToInt(ComparisonTable::width)
                .max()
                .orElse(0);
    }

    private static String published(Cell cell) {
        return figure(cell.column(), cell.published());
    }

    private static String computed(Cell cell) {
        String figure =
                cell.computed().map(value -> figure(cell.column(), value)).orElse(NONE);
        return cell.equal() ? figure : "≠" + figure;
    }

    private static String figure(Column column, BigDecimal value) {
        return column instanceof Column.Rate ? VietnameseNumbers.percent(value) : VietnameseNumbers.count(value);
    }

    private String bold(String text) {
        return colour ? BOLD + text.stripTrailing() + PLAIN : text.stripTrailing();
    }

    private static String padded(String text, int width) {
        String composed = composed(text);
        return composed + " ".repeat(width - width(text));
    }

    private static String aligned(String text, int width) {
        return " ".repeat(width - width(text)) + composed(text);
    }

    /** Composed, each Vietnamese letter is one code point and takes one column. */
    private static int width(String text) {
        String composed = composed(text);
        return composed.codePointCount(0, composed.length());
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
