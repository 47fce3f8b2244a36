package io.dossierstreams.report;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.figure.LagValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rows of one scope: its indicators, each with what it has. */
final class IndicatorRows {
    private static final List<Cell> NO_LAG =
            List.of(Cell.BLANK, Cell.BLANK, new Cell.Count(0), Cell.NO_ACTIVITY, Cell.NO_ACTIVITY);

    private final ReportQuery query;
    private final ReportData data;
    private final Tabulation table;
    private final Coverage coverage;
    private final OnlineServices.InSpan services;

    IndicatorRows(ReportQuery query, ReportData data, Tabulation table) {
        this.query = query;
        this.data = data;
        this.table = table;
        this.coverage = new Coverage(query, data);
        this.services = data.services().in(data.directory(), query.view(), query.treeDay(), query.span());
    }

    /** Sorted by id and version; a coverage is of levels only. */
    List<Row> of(RowFigures scope) {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : data.indicators().all()) {
            // Notes are of a row, so each has figures of its own.
            RowFigures figures = table.figures(scope.scope(), scope.unit());
            cells(indicator, figures).ifPresent(cells -> rows.add(table.row(figures, row(indicator, cells))));
        }
        services(scope).ifPresent(cells -> rows.add(table.row(scope, cells)));
        return rows;
    }

    private Optional<List<Cell>> cells(Indicator indicator, RowFigures figures) {
        Counters counters = data.figures().of(query.span(), figures.scope()).all();
        return switch (indicator.kind()) {
            case RATIO -> Optional.of(rate(figures.rate(indicator)));
            case COVERAGE -> coverage.of(indicator, figures.scope()).map(ratio -> rate(new Cell.Rate(ratio, false)));
            case COUNT -> Optional.of(count(indicator.count(counters)));
            case LAG ->
                Optional.of(indicator.lag(counters).map(IndicatorRows::lag).orElse(NO_LAG));
        };
    }

    private Optional<List<Cell>> services(RowFigures figures) {
        if (!data.services().covers(query.span())) {
            return Optional.empty();
        }
        String name = query.language()
                .of(
                        "thủ tục có hồ sơ trực tuyến trên số thủ tục cung cấp trực tuyến",
                        "procedures with an online dossier out of those offered online");
        return figures.ifExempt(Indicators.SERVICES_ONLINE, name)
                .or(() -> services.of(figures.scope()).map(ratio -> new Cell.Rate(ratio, false)))
                .map(cell -> row(Indicators.SERVICES_ONLINE, 1, name, rate(cell)));
    }

    private List<Cell> row(Indicator indicator, List<Cell> cells) {
        String name = query.language().of(indicator.nameVi(), indicator.nameEn());
        return row(indicator.id(), indicator.version(), name, cells);
    }

    private static List<Cell> row(String id, int version, String name, List<Cell> cells) {
        List<Cell> row = new ArrayList<>(List.of(new Cell.Text(id), new Cell.Count(version), new Cell.Text(name)));
        row.addAll(cells);
        return row;
    }

    private static List<Cell> count(long value) {
        return List.of(new Cell.Count(value), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK);
    }

    private static List<Cell> rate(Cell rate) {
        return List.of(Cell.BLANK, rate, Cell.BLANK, Cell.BLANK, Cell.BLANK);
    }

    private static List<Cell> lag(LagValue lag) {
        return List.of(Cell.BLANK, Cell.BLANK, new Cell.Count(lag.events()), bound(lag.median()), bound(lag.p95()));
    }

    /** Beyond the last bucket there is no bound. */
    private static Cell bound(String bound) {
        return new Cell.Text(Objects.requireNonNullElse(bound, ">PT720H"));
    }
}
