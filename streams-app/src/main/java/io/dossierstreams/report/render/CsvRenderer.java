package io.dossierstreams.report.render;

import io.dossierstreams.report.Cell;
import io.dossierstreams.report.Column;
import io.dossierstreams.report.Footnote;
import io.dossierstreams.report.Report;
import io.dossierstreams.report.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a report for spreadsheets: RFC 4180, one header line with the ids of the columns, one line per unit or total.
 * Numbers are plain, with a decimal point; a rate has three columns: percent, numerator, denominator. What is said of the
 * whole report stands in each line, so that files can be put together.
 */
public final class CsvRenderer {
    private static final String PERCENT = "_pct";
    private static final List<String> FIRST = List.of("scope", "code", "level", "parent", "unit");
    private static final List<String> LAST =
            List.of("notes", "period", "as_of", "tick", "corrections", "late_events", "restated_at");

    private CsvRenderer() {}

    /** The report as CSV. */
    public static String render(Report report) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header(report));
            for (Row row : report.rows().toList()) {
                csv.printRecord(line(report, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header(Report report) {
        List<String> header = new ArrayList<>(FIRST);
        for (Column column : report.columns()) {
            header.add(column.id());
            if (column.hasParts()) {
                header.add(part(column, "_numerator"));
                header.add(part(column, "_denominator"));
            }
        }
        header.addAll(LAST);
        return header;
    }

    /** {@code online_pct} has {@code online_numerator} beside it. */
    private static String part(Column column, String part) {
        return column.id().replace(PERCENT, "") + part;
    }

    private static List<Object> line(Report report, Row row) {
        List<Object> line = new ArrayList<>();
        Stream.of(row.scope().id(), row.code(), row.level(), Objects.requireNonNullElse(row.parent(), ""), row.name())
                .forEach(line::add);
        List<Column> columns = report.columns();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            line.add(value(cell));
            if (columns.get(i).hasParts()) {
                boolean isRate = cell instanceof Cell.Rate;
                line.add(isRate ? ((Cell.Rate) cell).ratio().numerator() : "");
                line.add(isRate ? ((Cell.Rate) cell).ratio().denominator() : "");
            }
        }
        line.add(notes(report, row));
        line.add(report.span().period().id());
        line.add(report.span().asOf());
        line.add(report.tick());
        line.add(report.revisions().corrections());
        line.add(report.revisions().lateEvents());
        line.add(Objects.requireNonNullElse(report.revisions().restatedAt(), ""));
        return line;
    }

    private static Object value(Cell cell) {
        if (cell instanceof Cell.Count count) {
            return count.value();
        } else if (cell instanceof Cell.Change change) {
            return change.value();
        } else if (cell instanceof Cell.Rate rate) {
            return rate.percent().map(BigDecimal::toPlainString).orElse("");
        } else if (cell instanceof Cell.Points points) {
            return points.points().toPlainString();
        } else if (cell instanceof Cell.Growth growth) {
            return growth.percent().toPlainString();
        } else if (cell instanceof Cell.Rank rank) {
            return rank.place();
        } else if (cell instanceof Cell.Text text) {
            return text.text();
        }
        return "";
    }

    private static String notes(Report report, Row row) {
        Stream<String> footnotes = report.footnotes().stream()
                .filter(note -> row.notes().contains(note.number()))
                .map(Footnote::text);
        Stream<String> small = CellMarks.hasSmall(row) ? Stream.of(CellMarks.small(report)) : Stream.empty();
        return Stream.concat(footnotes, small).collect(Collectors.joining("; "));
    }
}
