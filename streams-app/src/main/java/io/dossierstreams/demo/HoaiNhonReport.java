package io.dossierstreams.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * Hoài Nhơn town, first half of 2023: one unit at district level and 17 communes.
 *
 * @param published the appendix of the letter
 */
record HoaiNhonReport(PublishedReport published) implements DemoReport {
    static final String NAME = "hoai-nhon-2023-h1";
    private static final Period PERIOD = Period.parse("2023-H1");
    private static final String TOWN = UnitCodes.root("UBND thị xã Hoài Nhơn");
    private static final String SOURCE = "igate/hoai-nhon";

    /** Any number will do: another one gives other events of the same counts. */
    private static final long SEED = 2023_01;

    static HoaiNhonReport load() {
        return new HoaiNhonReport(PublishedReport.load(
                NAME + ".csv",
                "Indicators of Hoài Nhơn town, first half of 2023",
                HoaiNhonColumns.ALL,
                line -> new PublishedReport.Subject(scope(line), PERIOD, line.get("level"))));
    }

    private static Scope scope(CSVRecord line) {
        return switch (line.get("level")) {
            case "DISTRICT" -> Scope.unit(TOWN);
            case "COMMUNE" -> Scope.unit(UnitCodes.below(TOWN, line.get("unit")));
            case "TOTAL_COMMUNE" -> Scope.level(TOWN, Level.COMMUNE);
            case "TOTAL_ALL" -> Scope.under(TOWN);
            default -> throw new IllegalArgumentException("level: is not known, was " + line.get("level"));
        };
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Period period() {
        return PERIOD;
    }

    @Override
    public List<PublishedReport> tables() {
        return List.of(published);
    }

    @Override
    public List<Unit> units() {
        return published.unitRows().stream()
                .map(row -> {
                    String id = row.scope().unit();
                    String parent = id.equals(TOWN) ? null : TOWN;
                    Level level = Level.valueOf(row.level());
                    return new Unit(
                            id, row.unit(), level, parent, null, null, null, List.of(), List.of(), List.of(SOURCE));
                })
                .toList();
    }

    @Override
    public List<Target> targets() {
        return HoaiNhonTargets.of(TOWN);
    }

    @Override
    public ArrivingEvents arrivals() {
        WorkingTime time = new WorkingTime(
                firstDay().minusDays(60), lastDay().plusDays(60), VietnamHolidays.DAYS, WorkingTime.VIETNAM);
        EventGenerator generator = new EventGenerator(SOURCE, SEED, period(), time, 1);
        List<UnitCounts> counts = counts();
        return new ArrivingEvents(arrivals -> generator.generate(counts, arrivals), List.of());
    }

    /** The printed counts, and counts behind the rates that are printed alone. */
    List<UnitCounts> counts() {
        List<PublishedReport.Row> rows = published.unitRows();
        List<Ratio> identity = solve(HoaiNhonColumns.IDENTITY_RATE, 1, 1, 0);
        // About four dossiers in ten bear a fee; how many paid one is not printed, so it may vary by a quarter.
        List<Ratio> payments = solve(HoaiNhonColumns.ONLINE_PAYMENT_RATE, 2, 5, 4);
        List<UnitCounts> counts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            counts.add(counts(rows.get(i), identity.get(i), payments.get(i)));
        }
        return List.copyOf(counts);
    }

    private UnitCounts counts(PublishedReport.Row row, Ratio identity, Ratio payments) {
        return new UnitCounts(
                row.scope().unit(),
                row.count(HoaiNhonColumns.CARRIED_OVER),
                row.count(HoaiNhonColumns.RECEIVED),
                row.count(HoaiNhonColumns.NATIONAL_ACCOUNT),
                row.count(HoaiNhonColumns.ONLINE),
                row.count(HoaiNhonColumns.COMPONENTS_PARTLY),
                row.count(HoaiNhonColumns.COMPONENTS_FULLY),
                row.count(HoaiNhonColumns.REUSED),
                Math.toIntExact(identity.numerator()),
                Math.toIntExact(payments.denominator()),
                Math.toIntExact(payments.numerator()),
                row.count(HoaiNhonColumns.RESOLVED),
                row.count(HoaiNhonColumns.ELECTRONIC),
                row.count(HoaiNhonColumns.LATE),
                row.count(HoaiNhonColumns.COPIES),
                thresholds(row),
                Optional.empty());
    }

    /**
     * Fractions behind a printed rate, by unit.
     *
     * @param part with {@code of}: the share of the received dossiers that is wanted as denominator
     * @param slack the denominator may vary by this part of it; 0 for not at all
     */
    private List<Ratio> solve(String column, int part, int of, int slack) {
        List<PublishedReport.Row> units = published.unitRows();
        List<List<Ratio>> candidates = units.stream()
                .map(row -> {
                    int wanted = row.count(HoaiNhonColumns.RECEIVED) * part / of;
                    return PrintedRates.candidates(row.rate(column), wanted, slack == 0 ? 0 : wanted / slack);
                })
                .toList();
        List<PrintedRates.Pool> pools = published.rows().stream()
                .filter(PublishedReport.Row::isTotal)
                .map(total -> pool(total.rate(column), total.scope(), units))
                .toList();
        return PrintedRates.solve(candidates, pools);
    }

    private static PrintedRates.Pool pool(BigDecimal rate, Scope total, List<PublishedReport.Row> units) {
        Set<Integer> members = IntStream.range(0, units.size())
                .filter(i -> total.kind() == Scope.Kind.UNDER
                        || units.get(i).level().equals(total.level().name()))
                .boxed()
                .collect(Collectors.toSet());
        return new PrintedRates.Pool(rate, members);
    }

    private Map<String, List<Ratio>> thresholds(PublishedReport.Row row) {
        return targets().stream()
                .filter(target -> switch (target.scope().select()) {
                    case UNIT -> target.scope().unit().equals(row.scope().unit());
                    case LEVEL -> target.scope().level().name().equals(row.level());
                    case UNDER -> true;
                })
                .collect(groupingBy(Target::indicator, mapping(Target::threshold, toList())));
    }
}
