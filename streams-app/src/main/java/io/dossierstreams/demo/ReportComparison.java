package io.dossierstreams.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dossierstreams.schema.figure.Aggregate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A published table and the same table computed from aggregates.
 *
 * @param columns the columns in the order of the published table
 * @param rows the rows in the order of the published table
 */
public record ReportComparison(List<Column> columns, List<Row> rows) {
    public ReportComparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row of both tables.
     *
     * @param published the printed row
     * @param cells the figures that are printed, in the order of the columns
     */
    public record Row(PublishedReport.Row published, List<Cell> cells) {
        public Row {
            Objects.requireNonNull(published, "published");
            cells = List.copyOf(cells);
        }

        /** The cell of a column; empty where nothing is printed. */
        public Optional<Cell> cell(Column column) {
            return cells.stream().filter(cell -> cell.column().equals(column)).findFirst();
        }
    }

    /**
     * A figure of both tables.
     *
     * @param column where it stands
     * @param published as printed
     * @param computed rounded half up to as many decimals; empty where there is none
     */
    public record Cell(Column column, BigDecimal published, Optional<BigDecimal> computed) {
        public Cell {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(published, "published");
            Objects.requireNonNull(computed, "computed");
        }

        /** Whether the computed figure is there and is the printed one. */
        public boolean equal() {
            return computed.isPresent() && computed.get().compareTo(published) == 0;
        }
    }

    /**
     * Computes every printed figure.
     *
     * @param published the printed table
     * @param aggregates the aggregate of a row's scope and period, or null if there is none: then all figures of the row
     *     differ; one of another period counts as missing
     */
    public static ReportComparison of(
            PublishedReport published, Function<PublishedReport.Subject, Aggregate> aggregates) {
        return new ReportComparison(
                published.columns(),
                published.rows().stream()
                        .map(row -> new Row(row, cells(published.columns(), row, aggregate(row.subject(), aggregates))))
                        .toList());
    }

    private static Optional<Aggregate> aggregate(
            PublishedReport.Subject subject, Function<PublishedReport.Subject, Aggregate> aggregates) {
        return Optional.ofNullable(aggregates.apply(subject))
                .filter(aggregate -> aggregate.period().equals(subject.period().id()));
    }

    private static List<Cell> cells(List<Column> columns, PublishedReport.Row row, Optional<Aggregate> aggregate) {
        return columns.stream()
                .filter(column -> row.figures().containsKey(column.name()))
                .map(column -> {
                    BigDecimal figure = row.rate(column.name());
                    return new Cell(
                            column, figure, aggregate.flatMap(figures -> column.compute(figures, figure.scale())));
                })
                .toList();
    }

    /** The rows group by group, in the order in which the published table begins them; totals last. */
    public List<Row> byGroup() {
        Stream<Row> units = rows.stream()
                .filter(row -> !row.published().isTotal())
                .collect(groupingBy(row -> row.published().subject().group(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(List::stream);
        return Stream.concat(units, rows.stream().filter(row -> row.published().isTotal()))
                .toList();
    }

    /** How many figures are printed. */
    public long compared() {
        return rows.stream().mapToLong(row -> row.cells().size()).sum();
    }

    /** How many of them were not computed as printed. */
    public long differences() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.equal())
                .count();
    }
}
