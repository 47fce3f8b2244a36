package io.dossierstreams.report;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Unit;
import java.util.List;
import java.util.Optional;

/** Units with activity out of the units of a level that are not exempt. */
final class Coverage {
    private final ReportQuery query;
    private final ReportData data;

    Coverage(ReportQuery query, ReportData data) {
        this.query = query;
        this.data = data;
    }

    /** The coverage of a level scope; empty for other scopes, and for one without units. */
    Optional<Ratio> of(Indicator indicator, Scope scope) {
        if (scope.kind() != Scope.Kind.LEVEL) {
            return Optional.empty();
        }
        List<Unit> roster = data.directory().on(query.treeDay()).roster(scope).stream()
                .filter(unit ->
                        unit.exemptionFrom(indicator.definition().exemption()).isEmpty())
                .toList();
        long active = roster.stream().filter(unit -> isActive(indicator, unit)).count();
        return roster.isEmpty() ? Optional.empty() : Optional.of(new Ratio(active, roster.size()));
    }

    /** The same of a row, by the id of the indicator. */
    Optional<Ratio> of(String indicator, RowFigures row) {
        return of(row.definition(indicator), row.scope());
    }

    /** The coverage of a row; of a unit only that it is exempt, where it is. */
    Cell cell(String indicator, RowFigures row) {
        Indicator definition = row.definition(indicator);
        String name = query.language().of(definition.nameVi(), definition.nameEn());
        return row.ifExempt(definition.definition().exemption(), name)
                .or(() -> of(definition, row.scope()).map(ratio -> new Cell.Rate(ratio, false)))
                .orElse(Cell.BLANK);
    }

    private boolean isActive(Indicator indicator, Unit unit) {
        return indicator.isActive(
                data.figures().of(query.span(), Scope.unit(unit.id())).all());
    }
}
