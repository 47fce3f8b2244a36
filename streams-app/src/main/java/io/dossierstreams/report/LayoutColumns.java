package io.dossierstreams.report;

import io.dossierstreams.report.Column.Kind;
import io.dossierstreams.schema.figure.Measure;
import java.util.function.Function;

/** Makes the columns of layouts, in a language. */
record LayoutColumns(Language language) {

    LayoutColumn count(String id, String vi, String en, Measure... measures) {
        return column(id, Kind.COUNT, vi, en, row -> row.count(measures));
    }

    LayoutColumn countBefore(String id, String vi, String en, Measure... measures) {
        return column(id, Kind.COUNT, vi, en, row -> row.countBefore(measures));
    }

    LayoutColumn change(String id, String vi, String en, Measure... measures) {
        return column(id, Kind.CHANGE, vi, en, row -> row.change(measures));
    }

    LayoutColumn growth(String id, String vi, String en, Measure... measures) {
        return column(id, Kind.GROWTH, vi, en, row -> row.growth(measures));
    }

    LayoutColumn vnd(String id, String vi, String en, Measure... measures) {
        return column(id, Kind.VND, vi, en, row -> row.count(measures));
    }

    LayoutColumn vndBefore(String id, String vi, String en, Measure... measures) {
        return column(id, Kind.VND, vi, en, row -> row.countBefore(measures));
    }

    LayoutColumn rate(String id, String vi, String en, String indicator) {
        return column(id, Kind.RATE, vi, en, row -> row.rate(indicator));
    }

    LayoutColumn rateBefore(String id, String vi, String en, String indicator) {
        return column(id, Kind.RATE, vi, en, row -> row.rateBefore(indicator));
    }

    LayoutColumn points(String id, String vi, String en, String indicator) {
        return column(id, Kind.POINTS, vi, en, row -> row.points(indicator));
    }

    LayoutColumn column(String id, Kind kind, String vi, String en, Function<RowFigures, Cell> cell) {
        return new LayoutColumn(new Column(id, language.of(vi, en), kind), cell);
    }
}
