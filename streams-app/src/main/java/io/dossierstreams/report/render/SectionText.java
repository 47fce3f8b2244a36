package io.dossierstreams.report.render;

import io.dossierstreams.report.Column;
import io.dossierstreams.report.Group;
import io.dossierstreams.report.Language;
import io.dossierstreams.report.Row;
import io.dossierstreams.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One section of a report as lines of text: headings in as many lines as they need, rows below each other by group. */
final class SectionText {
    private static final String GAP = "  ";
    /** Headings are not wrapped to less than this. */
    private static final int HEADING_WIDTH = 10;

    private final Section section;
    private final int firstColumn;
    private final Language language;
    private final List<Group> groups;
    private final int nameWidth;
    private final int codeWidth;
    private final int[] widths;

    /**
     * @param firstColumn index of the section's first cell within a row
     * @param groups the rows that are shown
     */
    SectionText(Section section, int firstColumn, Language language, List<Group> groups) {
        this.section = section;
        this.firstColumn = firstColumn;
        this.language = language;
        this.groups = groups;
        this.nameWidth = widest(rows().map(SectionText::name), 0);
        this.codeWidth = widest(rows().map(SectionText::code), 0);
        this.widths = new int[section.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(i);
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(headings());
        for (Group group : groups) {
            lines.add("");
            lines.add(group.heading().toUpperCase(Locale.ROOT));
            String above = "";
            for (Row row : group.rows()) {
                String scope = row.scope().id();
                lines.add(line(row, scope.equals(above)));
                above = scope;
            }
        }
        return lines;
    }

    private List<String> headings() {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(TextWidth.wrapped(section.columns().get(i).heading(), widths[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(
                    TextWidth.left(line == 0 ? section.heading() : "", nameWidth + codeWidth + GAP.length()));
            for (int i = 0; i < widths.length; i++) {
                int skipped = height - wrapped.get(i).size();
                append(text, line < skipped ? "" : wrapped.get(i).get(line - skipped), i);
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    /** A scope that has several rows is named in the first one. */
    private String line(Row row, boolean sameScope) {
        StringBuilder text = new StringBuilder(TextWidth.left(sameScope ? "" : name(row), nameWidth))
                .append(GAP)
                .append(TextWidth.left(sameScope ? "" : code(row), codeWidth));
        for (int i = 0; i < widths.length; i++) {
            append(text, text(row, i), i);
        }
        return text.toString().stripTrailing();
    }

    private void append(StringBuilder line, String text, int column) {
        boolean isText = section.columns().get(column).kind() == Column.Kind.TEXT;
        line.append(GAP).append(isText ? TextWidth.left(text, widths[column]) : TextWidth.right(text, widths[column]));
    }

    private String text(Row row, int column) {
        return TextCells.text(
                row.cells().get(firstColumn + column),
                section.columns().get(column).kind(),
                language);
    }

    private int width(int column) {
        String heading = section.columns().get(column).heading();
        int word = widest(Stream.of(heading.split(" ")), 0);
        int wanted = Math.max(word, Math.min(HEADING_WIDTH, TextWidth.of(heading)));
        return widest(rows().map(row -> text(row, column)), wanted);
    }

    private Stream<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    private static String name(Row row) {
        String notes = row.notes().stream().map(note -> "(" + note + ")").collect(Collectors.joining());
        return notes.isEmpty() ? row.name() : row.name() + " " + notes;
    }

    /** A total is named by its words. */
    private static String code(Row row) {
        return row.isTotal() ? "" : row.code();
    }

    private static int widest(Stream<String> texts, int least) {
        return Math.max(least, texts.mapToInt(TextWidth::of).max().orElse(0));
    }
}
