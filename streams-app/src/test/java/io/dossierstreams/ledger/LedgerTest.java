package io.dossierstreams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Unit DISTRICT = Unit.of("D", "District", Level.DISTRICT, null);
    private static final Unit OTHER_DISTRICT = Unit.of("O", "Other district", Level.DISTRICT, null);
    private static final Unit COMMUNE = Unit.of("C", "Commune", Level.COMMUNE, "D");

    private final MemoryTables tables = new MemoryTables();
    private Ledger ledger = newLedger();
    private Reached reached;
    private long ticks;

    @Test
    void shouldBookADayIntoEveryKindOfPeriodOfEveryScope() {
        close("2023-03-10", load(DISTRICT, COMMUNE), received("C", "2023-03-10", 3));
        for (String period : List.of("2023-03-10", "2023-03", "2023-Q1", "2023-H1", "2023", "2023-YTD")) {
            for (String scope : List.of("unit:C", "under:D", "level:D:COMMUNE")) {
                assertThat(counted(scope, period)).isEqualTo(Map.of("received", 3L));
            }
        }
        assertThat(tables.aggregates.size()).isEqualTo(18);
    }

    @Test
    void shouldAddUpWhenDifferencesComeInSeveralTicks() {
        close("2023-03-10", load(COMMUNE), received("C", "2023-03-10", 3));
        close("2023-03-10", load(), received("C", "2023-03-10", 4));
        assertThat(counted("unit:C", "2023-03")).isEqualTo(Map.of("received", 7L));
    }

    @Test
    void shouldLeaveNothingWhenCountersComeToZero() {
        close("2023-03-10", load(COMMUNE), received("C", "2023-03-10", 3));
        LedgerChanges changes = close("2023-03-10", load(), received("C", "2023-03-10", -3));
        assertThat(changes.unitDays()).containsEntry(key("C", "2023-03-10"), Counters.ZERO);
        assertThat(changes.aggregates().values()).hasSize(6).allMatch(AggregateEntry.ZERO::equals);
        assertThat(tables.unitDays.size()).isZero();
        assertThat(tables.aggregates.size()).isZero();
    }

    @Test
    void shouldCarryWhatIsOpenIntoThePeriodThatBegins() {
        close("2023-03-31", load(COMMUNE), add("C", "2023-03-20", Measure.OPENED, 5, Measure.CLOSED, 2));
        close("2023-04-01", load(), Deltas.NONE);
        assertThat(counted("unit:C", "2023-04")).isEqualTo(Map.of("carriedOver", 3L));
    }

    @Test
    void shouldOpenNoPeriodBeforeItsFirstDay() {
        close("2023-03-30", load(COMMUNE), add("C", "2023-03-20", Measure.OPENED, 5));
        LedgerChanges changes = close("2023-03-31", load(), Deltas.NONE);
        assertThat(changes.aggregates()).containsOnlyKeys(key(Scope.unit("C"), "2023-03-31"));
    }

    @Test
    void shouldCarryOverEachKindOfPeriodThatBeginsWhenAYearTurns() {
        close("2023-12-31", load(COMMUNE), add("C", "2023-12-20", Measure.OPENED, 5));
        close("2024-01-01", load(), Deltas.NONE);
        for (String period : List.of("2024-01-01", "2024-01", "2024-Q1", "2024-H1", "2024", "2024-YTD")) {
            assertThat(counted("unit:C", period)).isEqualTo(Map.of("carriedOver", 5L));
        }
    }

    @Test
    void shouldCarryThroughQuietMonthsWhenManyDaysPassInOneTick() {
        close("2023-03-31", load(COMMUNE), add("C", "2023-03-20", Measure.OPENED, 5));
        close("2023-07-02", load(), Deltas.NONE);
        for (String period : List.of("2023-04", "2023-05", "2023-06", "2023-07", "2023-07-02", "2023-Q3", "2023-H2")) {
            assertThat(counted("unit:C", period)).isEqualTo(Map.of("carriedOver", 5L));
        }
    }

    @Test
    void shouldRestateEveryLaterPeriodWhenAPastDayIsBooked() {
        close("2023-03-31", load(COMMUNE), add("C", "2023-03-20", Measure.OPENED, 5));
        close("2023-05-10", load(), Deltas.NONE);
        LedgerChanges changes = close("2023-05-10", load(), add("C", "2023-03-25", Measure.CLOSED, 1));
        assertThat(counted("unit:C", "2023-03")).isEqualTo(Map.of("opened", 5L, "closed", 1L));
        assertThat(counted("unit:C", "2023-04")).isEqualTo(Map.of("carriedOver", 4L));
        assertThat(counted("unit:C", "2023-05")).isEqualTo(Map.of("carriedOver", 4L));
        assertThat(changes.aggregates().keySet())
                .filteredOn(changed -> changed.period().kind() != PeriodKind.DAY)
                .extracting(changed -> changed.period().id())
                .containsExactlyInAnyOrder(
                        "2023-03", "2023-04", "2023-05", "2023-Q1", "2023-Q2", "2023-H1", "2023", "2023-YTD");
    }

    @Test
    void shouldCarryOverOverdueDossiersApart() {
        close("2023-03-31", load(COMMUNE), add("C", "2023-03-20", Measure.OPENED, 2, Measure.PAST_DUE, 1));
        close("2023-04-01", load(), Deltas.NONE);
        assertThat(counted("unit:C", "2023-04")).isEqualTo(Map.of("carriedOver", 2L, "carriedOverdue", 1L));
    }

    @Test
    void shouldBookAFutureDayOnlyWhenItComes() {
        close("2023-03-10", load(COMMUNE), add("C", "2023-03-15", Measure.PAST_DUE, 1));
        assertThat(tables.aggregates.size()).isZero();
        close("2023-03-14", load(), Deltas.NONE);
        assertThat(tables.aggregates.size()).isZero();
        close("2023-03-15", load(), Deltas.NONE);
        assertThat(counted("unit:C", "2023-03")).isEqualTo(Map.of("pastDue", 1L));
    }

    @Test
    void shouldBookAFutureDayOnceWhenItsDifferenceComesInSeveralTicks() {
        close("2023-03-10", load(COMMUNE), add("C", "2023-03-15", Measure.PAST_DUE, 1));
        close("2023-03-15", load(), add("C", "2023-03-15", Measure.PAST_DUE, 2));
        assertThat(counted("unit:C", "2023-03")).isEqualTo(Map.of("pastDue", 3L));
    }

    @Test
    void shouldBookNothingOfAFutureDayWhenItWasTakenBackInTime() {
        close("2023-03-10", load(COMMUNE), add("C", "2023-03-15", Measure.PAST_DUE, 1));
        close("2023-03-12", load(), add("C", "2023-03-15", Measure.PAST_DUE, -1));
        LedgerChanges changes = close("2023-03-15", load(), Deltas.NONE);
        assertThat(changes.aggregates()).isEmpty();
        assertThat(tables.unitDays.size()).isZero();
    }

    @Test
    void shouldBookPastDaysButNotFutureOnesWhenTheFirstTickCloses() {
        Deltas deltas = new Deltas.Builder()
                .add("C", day("2023-01-05"), Measure.OPENED, 1)
                .add("C", day("2023-03-15"), Measure.PAST_DUE, 1)
                .build();
        close("2023-03-10", load(), deltas);
        assertThat(counted("unassigned", "2023-03")).isEqualTo(Map.of("carriedOver", 1L));
    }

    @Test
    void shouldCountAsUnassignedUntilTheUnitIsKnown() {
        close("2023-03-10", load(DISTRICT), received("C", "2023-03-10", 3));
        assertThat(counted("unassigned", "2023-03")).isEqualTo(Map.of("received", 3L));
        LedgerChanges changes = close("2023-03-11", load(COMMUNE), Deltas.NONE);
        assertThat(counted("unassigned", "2023-03")).isEmpty();
        assertThat(changes.aggregates()).containsEntry(key(Scope.UNASSIGNED, "2023-03"), AggregateEntry.ZERO);
        assertThat(counted("unit:C", "2023-03")).isEqualTo(Map.of("received", 3L));
        assertThat(counted("under:D", "2023-03")).isEqualTo(Map.of("received", 3L));
    }

    @Test
    void shouldSendUnitDaysAgainWhenTheirUnitBecomesKnown() {
        close("2023-03-10", load(DISTRICT), received("C", "2023-03-10", 3));
        LedgerChanges changes = close("2023-03-11", load(COMMUNE), Deltas.NONE);
        assertThat(changes.unitDays()).containsOnlyKeys(key("C", "2023-03-10"));
    }

    @Test
    void shouldSumAnewWhenAUnitMoves() {
        close("2023-03-10", load(DISTRICT, OTHER_DISTRICT, COMMUNE), received("C", "2023-03-10", 3));
        close("2023-03-11", load(Unit.of("C", "Commune", Level.COMMUNE, "O")), received("C", "2023-03-11", 1));
        assertThat(counted("under:D", "2023-03")).isEmpty();
        assertThat(counted("under:O", "2023-03")).isEqualTo(Map.of("received", 4L));
        assertThat(counted("unit:C", "2023-03")).isEqualTo(Map.of("received", 4L));
    }

    @Test
    void shouldBeUnassignedAgainWhenTheUnitIsRemoved() {
        close("2023-03-10", load(COMMUNE), received("C", "2023-03-10", 3));
        SortedMap<String, Unit> removal = new TreeMap<>();
        removal.put("C", null);
        close("2023-03-10", removal, Deltas.NONE);
        assertThat(counted("unit:C", "2023-03")).isEmpty();
        assertThat(counted("unassigned", "2023-03")).isEqualTo(Map.of("received", 3L));
    }

    @Test
    void shouldArriveAtTheSameSumWhenBookedStepByStepOrAnew() {
        close("2023-03-10", load(COMMUNE), add("C", "2023-03-09", Measure.OPENED, 5));
        close("2023-05-10", load(), add("C", "2023-04-09", Measure.CLOSED, 2));
        Unit renamed = Unit.of("C", "Ward", COMMUNE.level(), COMMUNE.parent());
        LedgerChanges changes = close("2023-05-10", load(renamed), Deltas.NONE);
        assertThat(changes.directoryChanged()).isTrue();
        assertThat(changes.aggregates()).isEmpty();
    }

    @Test
    void shouldSeeNoChangeWhenAUnitIsLoadedAgainAsItWas() {
        close("2023-03-10", load(COMMUNE), add("C", "2023-03-09", Measure.OPENED, 5));
        LedgerChanges changes = close("2023-03-10", load(COMMUNE), Deltas.NONE);
        assertThat(changes.directoryChanged()).isFalse();
        assertThat(changes.unitDays()).isEmpty();
    }

    @Test
    void shouldGoOnWhereItStoppedWhenItIsMadeAnew() {
        close("2023-03-31", load(DISTRICT, COMMUNE), add("C", "2023-03-20", Measure.OPENED, 5));
        ledger = newLedger();
        close("2023-04-02", load(), received("C", "2023-04-02", 1));
        assertThat(counted("under:D", "2023-04")).isEqualTo(Map.of("carriedOver", 5L, "received", 1L));
    }

    private LedgerChanges close(String asOf, SortedMap<String, Unit> units, Deltas deltas) {
        Instant midnight = day(asOf).plusDays(1).atStartOfDay(ZONE).toInstant();
        Tick tick = new Tick(++ticks, midnight, 1);
        LedgerChanges changes = ledger.close(tick, reached, units, Collections.emptySortedMap(), deltas);
        reached = new Reached(tick, changes.since());
        return changes;
    }

    private Ledger newLedger() {
        return new Ledger(ZONE, 24, tables.tables());
    }

    private Map<String, Long> counted(String scope, String period) {
        AggregateEntry entry = tables.aggregates.get(key(Scope.parse(scope), period));
        return entry == null ? Map.of() : entry.totals().all().byName();
    }

    private static ScopePeriod key(Scope scope, String period) {
        return new ScopePeriod(Period.parse(period), scope);
    }

    private static SortedMap<String, Unit> load(Unit... units) {
        SortedMap<String, Unit> byId = new TreeMap<>();
        Arrays.asList(units).forEach(unit -> byId.put(unit.id(), unit));
        return byId;
    }

    private static Deltas received(String unit, String day, long count) {
        return add(unit, day, Measure.RECEIVED, count);
    }

    private static Deltas add(String unit, String day, Measure measure, long value) {
        return new Deltas.Builder().add(unit, day(day), measure, value).build();
    }

    private static Deltas add(String unit, String day, Measure first, long one, Measure second, long two) {
        return new Deltas.Builder()
                .add(unit, day(day), first, one)
                .add(unit, day(day), second, two)
                .build();
    }

    private static UnitDayKey key(String unit, String day) {
        return new UnitDayKey(day(day), unit);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
