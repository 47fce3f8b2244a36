package io.dossierstreams.report;

import static java.util.stream.Collectors.toMap;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.ledger.Span;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small directory with a few counters, and the reports of it. Days are counted up to 2023-06-30. */
final class ReportScene {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<Unit> units;
    private final UnitDays unitDays = new UnitDays();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<UnitMonth> unitMonths = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private TickComplete closed = closed("2023-06-30", null);
    private Optional<String> unit = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private Optional<String> campaign = Optional.empty();
    private Optional<Period> baseline = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<LocalDate> compareAsOf = Optional.empty();
    private boolean asItIsNow;
    private Optional<Level> level = Optional.empty();
    private long minimum = 10;
    private Language language = Language.VI;

    private ReportScene(List<Unit> units) {
        this.units = units;
    }

    static ReportScene of(Unit... units) {
        return new ReportScene(List.of(units));
    }

    /** A town T with communes A, B and C. */
    static ReportScene town() {
        return of(
                Unit.of("T", "Thị xã T", Level.DISTRICT, null),
                Unit.of("A", "Xã A", Level.COMMUNE, "T"),
                Unit.of("B", "Xã B", Level.COMMUNE, "T"),
                Unit.of("C", "Xã C", Level.COMMUNE, "T"));
    }

    /** Counters of a unit and day; to be given once. */
    ReportScene day(String unit, String day, Object... measuresAndValues) {
        return changedAt(unit, day, day + "T17:00:00Z", measuresAndValues);
    }

    /** The same, last changed at a time. */
    ReportScene changedAt(String unit, String day, String now, Object... measuresAndValues) {
        Counters counters = Counters.ZERO;
        for (int i = 0; i < measuresAndValues.length; i += 2) {
            counters = counters.plus((Measure) measuresAndValues[i], ((Number) measuresAndValues[i + 1]).longValue());
        }
        unitDays.put(unit, LocalDate.parse(day), counters, Instant.parse(now));
        return this;
    }

    /** So many dossiers received on a day, so many of them online. */
    ReportScene received(String unit, String day, long received, long online) {
        return day(unit, day, Measure.RECEIVED, received, Measure.RECEIVED_ONLINE, online);
    }

    ReportScene procedure(Procedure procedure) {
        procedures.add(procedure);
        return this;
    }

    ReportScene online(String unit, String month, String... ids) {
        unitMonths.add(new UnitMonth(unit, month, 1, List.of(ids)));
        return this;
    }

    /** Beside the built-in definitions. */
    ReportScene defined(Definition definition) {
        definitions.add(definition);
        return this;
    }

    ReportScene loaded(Campaign loaded) {
        campaigns.add(loaded);
        return this;
    }

    ReportScene counted(String upTo) {
        closed = closed(upTo, null);
        return this;
    }

    ReportScene keptSince(String day) {
        closed = closed(closed.asOf().toString(), LocalDate.parse(day));
        return this;
    }

    ReportScene unit(String id) {
        unit = Optional.of(id);
        return this;
    }

    ReportScene period(String id) {
        period = Optional.of(Period.parse(id));
        return this;
    }

    ReportScene campaign(String id) {
        campaign = Optional.of(id);
        return this;
    }

    ReportScene baseline(String id) {
        baseline = Optional.of(Period.parse(id));
        return this;
    }

    ReportScene asOf(String day) {
        asOf = Optional.of(LocalDate.parse(day));
        return this;
    }

    ReportScene compareAsOf(String day) {
        compareAsOf = Optional.of(LocalDate.parse(day));
        return this;
    }

    ReportScene asItIsNow() {
        asItIsNow = true;
        return this;
    }

    ReportScene level(Level only) {
        level = Optional.of(only);
        return this;
    }

    ReportScene minimum(long cases) {
        minimum = cases;
        return this;
    }

    ReportScene language(Language other) {
        language = other;
        return this;
    }

    ReportQuery query(Layout layout) {
        ReportRequest request = new ReportRequest(
                layout, unit, period, campaign, baseline, asOf, compareAsOf, asItIsNow, level, minimum, language);
        return new RequestCheck(
                        request,
                        new Directory(units),
                        campaigns.stream().collect(toMap(Campaign::id, entry -> entry)),
                        closed)
                .query();
    }

    Report report(Layout layout) {
        ReportQuery query = query(layout);
        Directory directory = new Directory(units);
        List<Span> spans = new ArrayList<>(List.of(query.span()));
        query.compared().ifPresent(spans::add);
        return layout.of(
                query,
                new ReportData(
                        closed.tick(),
                        directory,
                        indicators(),
                        SummedFigures.of(unitDays, directory, query.view(), spans),
                        new OnlineServices(procedures, unitMonths, closed.asOf()),
                        (of, within) -> unitDays.lastAfter(of, ZONE, within)));
    }

    private Indicators indicators() {
        List<Definition> all = new ArrayList<>(definitions);
        Indicators.STANDARD.all().stream().map(Indicator::definition).forEach(all::add);
        return Indicators.of(all);
    }

    /** The cells of a row, by the id of their column. */
    static Cell cell(Report report, String scope, String column) {
        int index = report.columns().stream().map(Column::id).toList().indexOf(column);
        return row(report, scope).cells().get(index);
    }

    static Row row(Report report, String scope) {
        return report.rows()
                .filter(row -> row.scope().id().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    /** The texts of the footnotes of a row. */
    static List<String> notes(Report report, String scope) {
        List<Integer> numbers = row(report, scope).notes();
        return report.footnotes().stream()
                .filter(note -> numbers.contains(note.number()))
                .map(Footnote::text)
                .toList();
    }

    private static TickComplete closed(String upTo, LocalDate since) {
        LocalDate asOf = LocalDate.parse(upTo);
        return new TickComplete(181, asOf.plusDays(1).atStartOfDay(ZONE).toInstant(), asOf, since);
    }
}
