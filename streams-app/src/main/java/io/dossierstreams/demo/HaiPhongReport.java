package io.dossierstreams.demo;

import io.dossierstreams.demo.HaiPhongCounts.Month;
import io.dossierstreams.demo.PublishedReport.Row;
import io.dossierstreams.demo.PublishedReport.Subject;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Hải Phòng, September 2023: departments, districts and communes of a city, and its payments of August.
 *
 * @param signed signed results by unit
 * @param counts what is printed by level and for the city
 */
record HaiPhongReport(PublishedReport signed, PublishedReport counts) implements DemoReport {
    static final String NAME = "hai-phong-2023-09";
    private static final Period SEPTEMBER = Period.parse("2023-09");
    private static final Period AUGUST = Period.parse("2023-08");
    private static final String SOURCE = "one-stop/hai-phong";

    /** Any number will do: another one gives other events of the same counts. */
    private static final long SEED = 2023_09;

    /** Dossiers of August are numbered below it, and no unit has that many. */
    private static final int FIRST_NUMBER = 50_001;

    /** About as many events between two of them: the generator keeps no more than that. */
    private static final List<String> CUTS = List.of("2023-09-01", "2023-09-11", "2023-09-18", "2023-09-25");

    static HaiPhongReport load() {
        return new HaiPhongReport(
                PublishedReport.load(
                        NAME + "-signed.csv",
                        "Signed results in Hải Phòng, September 2023",
                        HaiPhongColumns.BY_UNIT,
                        HaiPhongReport::unit),
                PublishedReport.load(
                        NAME + "-counts.csv",
                        "Hải Phòng by level, September 2023",
                        HaiPhongColumns.COUNTS,
                        HaiPhongReport::total));
    }

    private static Subject unit(CSVRecord line) {
        String name = line.get("unit");
        String district = line.get("parent");
        return district.isEmpty()
                ? new Subject(Scope.unit(HaiPhongUnits.ofCity(name)), SEPTEMBER, line.get("level"))
                : new Subject(
                        Scope.unit(HaiPhongUnits.ofDistrict(district, name)),
                        SEPTEMBER,
                        line.get("level") + ", " + district);
    }

    private static Subject total(CSVRecord line) {
        String level = line.get("level");
        Scope scope = level.equals("CITY")
                ? Scope.under(HaiPhongUnits.CITY)
                : Scope.level(HaiPhongUnits.CITY, Level.valueOf(level));
        return new Subject(scope, Period.parse(line.get("period")), level);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Period period() {
        return SEPTEMBER;
    }

    @Override
    public List<PublishedReport> tables() {
        return List.of(signed, counts);
    }

    @Override
    public List<Unit> units() {
        return HaiPhongUnits.of(signed.rows(), SOURCE);
    }

    /** None: the report names none, and what it does not print of a unit is made up here, no ground to judge it by. */
    @Override
    public List<Target> targets() {
        return List.of();
    }

    @Override
    public ArrivingEvents arrivals() {
        WorkingTime time = new WorkingTime(
                AUGUST.start().minusDays(60), SEPTEMBER.end().plusDays(60), VietnamHolidays.DAYS, WorkingTime.VIETNAM);
        List<Unit> receiving =
                units().stream().filter(unit -> unit.parent() != null).toList();
        HaiPhongCounts spread = new HaiPhongCounts(receiving, SEED);
        Month month = spread.printed(levels(), city(SEPTEMBER), signedByUnit());
        Month before = spread.paid(month, month.payments().alike(city(AUGUST)));
        List<UnitCounts> september = spread.of(month);
        List<UnitCounts> august = spread.of(before);
        EventGenerator ofSeptember = new EventGenerator(SOURCE, SEED, SEPTEMBER, time, FIRST_NUMBER);
        EventGenerator ofAugust = new EventGenerator(SOURCE, SEED + 1, AUGUST, time, 1);
        List<Instant> cuts = CUTS.stream()
                .map(day ->
                        LocalDate.parse(day).atStartOfDay(WorkingTime.VIETNAM).toInstant())
                .toList();
        return new ArrivingEvents(
                arrivals -> {
                    ofAugust.generate(august, arrivals);
                    ofSeptember.generate(september, arrivals);
                },
                cuts);
    }

    /** In the order of levels: the counts are drawn level by level. */
    private Map<Level, Row> levels() {
        Map<Level, Row> levels = new EnumMap<>(Level.class);
        for (Level level : List.of(Level.DEPARTMENT, Level.DISTRICT, Level.COMMUNE)) {
            levels.put(level, row(Scope.level(HaiPhongUnits.CITY, level), SEPTEMBER));
        }
        return levels;
    }

    private Row city(Period period) {
        return row(Scope.under(HaiPhongUnits.CITY), period);
    }

    private Row row(Scope scope, Period period) {
        return counts.rows().stream()
                .filter(row ->
                        row.scope().equals(scope) && row.subject().period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> signedByUnit() {
        return signed.rows().stream()
                .collect(Collectors.toMap(row -> row.scope().unit(), row -> row.whole(HaiPhongColumns.SIGNED)));
    }
}
