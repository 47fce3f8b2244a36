package io.dossierstreams.report;

import io.dossierstreams.ledger.Tree;
import io.dossierstreams.report.Column.Kind;
import io.dossierstreams.schema.figure.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every indicator of every scope: a row for each that has a value, or that a unit is exempt from. */
final class IndicatorsLayout implements Layout {
    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public boolean compares() {
        return false;
    }

    @Override
    public Report of(ReportQuery query, ReportData data) {
        Tabulation table = new Tabulation(query, data);
        IndicatorRows rows = new IndicatorRows(query, data, table);
        List<Group> groups = new ArrayList<>();
        table.unitRows()
                .forEach((level, units) -> groups.add(new Group(
                        LevelNames.heading(level, query.language()),
                        units.stream().flatMap(unit -> rows.of(unit).stream()).toList())));
        List<Row> totals = scopes(query, data, table).stream()
                .flatMap(scope -> rows.of(table.figures(scope, Optional.empty())).stream())
                .toList();
        if (!totals.isEmpty()) {
            groups.add(new Group(query.language().of("Tổng cộng", "Totals"), totals));
        }
        return table.report(
                id(),
                query.language().of("Tất cả chỉ số", "All indicators"),
                List.of(new Section("", false, columns(query.language()))),
                groups);
    }

    /** The totals of the units below the top that have units below them, then those of the top. */
    private static List<Scope> scopes(ReportQuery query, ReportData data, Tabulation table) {
        Set<Scope> scopes = new LinkedHashSet<>();
        if (query.level().isEmpty()) {
            Tree tree = data.directory().on(query.treeDay());
            table.units().stream()
                    .flatMap(unit -> tree.scopesOf(unit.id()).stream())
                    .filter(scope -> scope.kind() != Scope.Kind.UNIT)
                    .filter(scope -> tree.scopesOf(scope.unit())
                            .contains(Scope.under(query.top().id())))
                    .filter(scope -> !scope.unit().equals(query.top().id()))
                    .sorted(Comparator.comparing((Scope scope) -> scope.unit())
                            .thenComparing(scope -> scope.kind() == Scope.Kind.UNDER)
                            .thenComparing(Scope::id))
                    .forEach(scopes::add);
        }
        table.totalRows().forEach(row -> scopes.add(row.scope()));
        return List.copyOf(scopes);
    }

    private static List<Column> columns(Language language) {
        return List.of(
                new Column("indicator", language.of("chỉ số", "indicator"), Kind.TEXT),
                new Column("version", language.of("phiên bản", "version"), Kind.COUNT),
                new Column("indicator_name", language.of("tên", "name"), Kind.TEXT),
                new Column("value", language.of("giá trị", "value"), Kind.COUNT),
                new Column("rate_pct", language.of("tỷ lệ", "rate"), Kind.RATIO),
                new Column("events", language.of("số sự kiện", "facts"), Kind.COUNT),
                new Column("median", language.of("trung vị", "median"), Kind.TEXT),
                new Column("p95", "p95", Kind.TEXT));
    }
}
