package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of a published report.
 *
 * @param title what it is about
 * @param columns its columns in the order of the file
 * @param rows its rows in the order of the file
 */
public record PublishedReport(String title, List<Column> columns, List<Row> rows) {
    public PublishedReport {
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * What a row is about.
     *
     * @param scope what it is a sum over
     * @param period the period of its figures
     * @param group what it is listed under
     */
    public record Subject(Scope scope, Period period, String group) {
        public Subject {
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(group, "group");
        }
    }

    /**
     * A row: what is printed for a unit or a total.
     *
     * @param subject what it is about
     * @param level the value of the file's {@code level} column, for example {@code COMMUNE} or {@code TOTAL_ALL}
     * @param unit the printed name
     * @param figures by name of the column; percentages have the decimals of their column, what is not printed is missing
     */
    public record Row(Subject subject, String level, String unit, Map<String, BigDecimal> figures) {
        public Row {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(unit, "unit");
            figures = Map.copyOf(figures);
        }

        public Scope scope() {
            return subject.scope();
        }

        /** Whether the row sums up other rows. */
        public boolean isTotal() {
            return scope().kind() != Scope.Kind.UNIT;
        }

        /** A count. Throws {@link IllegalArgumentException} where none is printed. */
        public int count(String column) {
            return rate(column).intValueExact();
        }

        /** A count that may be an amount of money. Throws {@link IllegalArgumentException} where none is printed. */
        public long whole(String column) {
            return rate(column).longValueExact();
        }

        /** A percentage with its printed decimals. Throws {@link IllegalArgumentException} where none is printed. */
        public BigDecimal rate(String column) {
            BigDecimal figure = figures.get(column);
            if (figure == null) {
                throw new IllegalArgumentException(unit + ": no " + column + " is printed");
            }
            return figure;
        }
    }

    /** The rows of units, without the totals. */
    public List<Row> unitRows() {
        return rows.stream().filter(row -> !row.isTotal()).toList();
    }

    /** Reads a resource of this package; see {@link #parse}. */
    static PublishedReport load(
            String resource, String title, List<Column> columns, Function<CSVRecord, Subject> subjectOf) {
        try (InputStream csv = Objects.requireNonNull(
                PublishedReport.class.getResourceAsStream(resource), () -> "resource " + resource)) {
            return parse(new InputStreamReader(csv, StandardCharsets.UTF_8), title, columns, subjectOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the CSV form of a published table.
     *
     * @param title what it is about
     * @param subjectOf what the row of a record is about
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a figure is no number, or two rows have one scope and period
     */
    static PublishedReport parse(Reader csv, String title, List<Column> columns, Function<CSVRecord, Subject> subjectOf)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Row> rows = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        try (CSVParser parser = format.parse(csv)) {
            for (CSVRecord line : parser) {
                Subject subject = subjectOf.apply(line);
                List<String> id = List.of(subject.scope().id(), subject.period().id());
                if (!known.add(id)) {
                    throw new IllegalArgumentException("line " + line.getRecordNumber() + ": repeats " + id);
                }
                rows.add(new Row(subject, line.get("level"), line.get("unit"), figures(line, columns)));
            }
        }
        return new PublishedReport(title, columns, rows).withPrintedDecimals();
    }

    private static Map<String, BigDecimal> figures(CSVRecord line, List<Column> columns) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (Column column : columns) {
            String text = line.get(column.name());
            if (!text.isEmpty()) {
                figures.put(column.name(), new BigDecimal(text));
            }
        }
        return figures;
    }

    /**
     * Sources leave out trailing zeros ("75" in a column of "36.6"), so the decimals of a figure are those of the
     * longest one in its column. Totals are printed with other decimals than units.
     */
    private PublishedReport withPrintedDecimals() {
        return new PublishedReport(
                title,
                columns,
                rows.stream()
                        .map(row -> {
                            Map<String, BigDecimal> figures = new LinkedHashMap<>();
                            row.figures()
                                    .forEach((column, figure) ->
                                            figures.put(column, figure.setScale(decimals(column, row.isTotal()))));
                            return new Row(row.subject(), row.level(), row.unit(), figures);
                        })
                        .toList());
    }

    private int decimals(String column, boolean totals) {
        return rows.stream()
                .filter(row -> row.isTotal() == totals)
                .flatMap(row -> Stream.ofNullable(row.figures().get(column)))
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
    }
}
