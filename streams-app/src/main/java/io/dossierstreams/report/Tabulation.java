package io.dossierstreams.report;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the columns of a layout over the units and totals of a query: units grouped by level, pooled totals last. */
final class Tabulation {
    private final ReportQuery query;
    private final ReportData data;
    private final RowUnits rowUnits;
    private final List<Unit> units;
    private final Splits splits;
    private final UnitNotes unitNotes;
    private final UsedDefinitions definitions;
    private final Map<String, Map<String, Integer>> rankings = new HashMap<>();
    private final Footnotes footnotes = new Footnotes();

    Tabulation(ReportQuery query, ReportData data) {
        this.query = query;
        this.data = data;
        this.rowUnits = new RowUnits(query, data);
        this.units = rowUnits.find();
        if (units.isEmpty()) {
            throw new ReportException("there are no units "
                    + query.level().map(level -> "of level " + level + " ").orElse("") + "at or under "
                    + query.top().id() + " in " + query.span().period().id());
        }
        this.splits = new Splits(data.directory(), query.view());
        this.unitNotes = new UnitNotes(query, data.directory());
        this.definitions = new UsedDefinitions(query, data);
    }

    /** The rows of units and totals, each with the cells of the columns. */
    List<Group> groups(List<LayoutColumn> columns) {
        List<Group> groups = new ArrayList<>();
        unitRows()
                .forEach((level, rows) -> groups.add(new Group(
                        LevelNames.heading(level, query.language()),
                        rows.stream().map(row -> row(row, cells(row, columns))).toList())));
        List<Row> totals =
                totalRows().stream().map(row -> row(row, cells(row, columns))).toList();
        if (!totals.isEmpty()) {
            groups.add(new Group(query.language().of("Tổng cộng", "Totals"), totals));
        }
        return groups;
    }

    /** The units, in the order of the rows. */
    List<Unit> units() {
        return units;
    }

    /** The units, by level. */
    Map<Level, List<RowFigures>> unitRows() {
        return units.stream()
                .collect(Collectors.groupingBy(
                        Unit::level,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                unit -> figures(Scope.unit(unit.id()), Optional.of(unit)), Collectors.toList())));
    }

    /** The totals: each level that units below the top have, then everything. */
    List<RowFigures> totalRows() {
        Set<Level> levels = new LinkedHashSet<>();
        units.stream().filter(unit -> !unit.equals(query.top())).forEach(unit -> levels.add(unit.level()));
        List<RowFigures> totals = new ArrayList<>();
        levels.forEach(level -> totals.add(figures(Scope.level(query.top().id(), level), Optional.empty())));
        if (query.level().isEmpty() && !levels.isEmpty()) {
            totals.add(figures(Scope.under(query.top().id()), Optional.empty()));
        }
        return totals;
    }

    RowFigures figures(Scope scope, Optional<Unit> unit) {
        return new RowFigures(query, data, scope, unit, splits, definitions);
    }

    /** The place of a unit among those of its level; blank where it is not ranked. */
    Cell rank(RowFigures row, String indicator) {
        if (row.unit().isEmpty()) {
            return Cell.BLANK;
        }
        Integer place = rankings.computeIfAbsent(indicator, this::ranking)
                .get(row.unit().get().id());
        return place == null ? Cell.BLANK : new Cell.Rank(place);
    }

    private Map<String, Integer> ranking(String indicator) {
        Map<String, Integer> places = new HashMap<>();
        unitRows().values().forEach(rows -> {
            Map<String, Ratio> rates = new HashMap<>();
            for (RowFigures row : rows) {
                row.ratio(indicator)
                        .filter(ratio -> ratio.isDefined() && !row.isSmall(ratio))
                        .ifPresent(ratio -> rates.put(row.scope().unit(), ratio));
            }
            places.putAll(Ranking.of(rates));
        });
        return places;
    }

    private static List<Cell> cells(RowFigures row, List<LayoutColumn> columns) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    /** A row with these cells, and the notes that they and the unit call for. */
    Row row(RowFigures row, List<Cell> cells) {
        List<Integer> notes = new ArrayList<>();
        row.unit().ifPresent(unit -> unitNotes.of(unit).forEach(note -> notes.add(footnotes.number(note))));
        row.notes().forEach(note -> notes.add(footnotes.number(note)));
        return row.unit()
                .map(unit -> new Row(
                        row.scope(),
                        unit.equals(query.top()) ? Row.Kind.TOP : Row.Kind.UNIT,
                        unit.id(),
                        unit.level().name(),
                        unit.parentOn(query.treeDay()),
                        unit.name(),
                        cells,
                        notes))
                .orElseGet(() -> total(row.scope(), cells, notes));
    }

    private Row total(Scope scope, List<Cell> cells, List<Integer> notes) {
        boolean ofTop = scope.unit().equals(query.top().id());
        boolean isLevel = scope.kind() == Scope.Kind.LEVEL;
        return new Row(
                scope,
                ofTop && !isLevel ? Row.Kind.TOTAL : Row.Kind.SUBTOTAL,
                scope.unit(),
                isLevel ? "TOTAL_" + scope.level() : "TOTAL_ALL",
                null,
                ofTop ? totalName(scope) : unitName(scope.unit()) + ": " + totalName(scope),
                cells,
                notes);
    }

    private String totalName(Scope scope) {
        if (scope.kind() == Scope.Kind.LEVEL) {
            return LevelNames.total(scope.level(), query.language());
        }
        return scope.unit().equals(query.top().id())
                ? LevelNames.total(List.copyOf(unitRows().keySet()), query.language())
                : query.language().of("cả đơn vị trực thuộc", "with everything under it");
    }

    private String unitName(String id) {
        return data.directory().unit(id).map(Unit::name).orElse(id);
    }

    /** The report of these rows. */
    Report report(String layout, String title, List<Section> sections, List<Group> groups) {
        Footnotes.InOrder numbered = footnotes.inOrderOf(groups);
        return new Report(
                layout,
                query.language(),
                title,
                query.top(),
                query.view(),
                data.tick(),
                query.span(),
                query.compared(),
                sections,
                numbered.groups(),
                numbered.notes(),
                remarks(),
                query.minimum(),
                revisions());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(query.remarks());
        remarks.addAll(definitions.remarks());
        long unassigned = figures(Scope.UNASSIGNED, Optional.empty()).sum(Measure.RECEIVED);
        if (unassigned > 0) {
            remarks.add(query.language()
                    .of(
                            "Chưa tính hồ sơ của đơn vị chưa có trong danh mục: " + VietnameseNumbers.count(unassigned),
                            "Dossiers that are not counted, as their units are not in the directory: "
                                    + VietnameseNumbers.count(unassigned)));
        }
        return remarks;
    }

    private Revisions revisions() {
        List<RowFigures> totals = totalRows();
        RowFigures figures = totals.isEmpty()
                ? figures(Scope.unit(query.top().id()), Optional.of(query.top()))
                : totals.get(totals.size() - 1);
        return new Revisions(
                figures.sum(Measure.CORRECTIONS),
                figures.sum(Measure.LATE_EVENTS),
                data.revisions()
                        .lastAfter(query.span().period(), rowUnits::isWithin)
                        .orElse(null));
    }
}
