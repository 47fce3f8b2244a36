package io.dossierstreams.model;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A log with all that real ones contain, drawn from a seed: the same seed gives the same log. Every event is valid, and
 * none is older than a year when it arrives.
 *
 * @param tree all units that events use, also those that are loaded late or never
 * @param entries events, units and ticks in the order in which they arrive; the last one is a tick at midnight
 */
public record RandomLog(List<Unit> tree, List<LogEntry> entries) {
    /** The zone whose midnights the log plays with. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The first day of every log: shortly before a year's end, and in the half-year before a leap day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 11, 20);

    private static final int DEFAULT_DOSSIERS = 200;
    private static final int DEFAULT_DAYS = 500;

    /** The root, the district and the commune that every tree begins with: a chain that breaks and is whole later. */
    private static final List<String> ALWAYS_LOADED = List.of("U0", "U1", "U2");

    private static final String LOADED_LATER = "U1";

    /** 200 dossiers over 500 days, so over two year's ends. */
    public static RandomLog of(long seed) {
        return of(seed, DEFAULT_DOSSIERS, DEFAULT_DAYS);
    }

    /**
     * A log of so many dossiers; some were received in the 60 days before it.
     *
     * @param days from 1; about one tick a day
     */
    public static RandomLog of(long seed, int dossiers, int days) {
        return draw(seed, dossiers, days, false);
    }

    /** The same kind of log, in which some units also move to another parent. */
    public static RandomLog withMovingUnits(long seed, int dossiers, int days) {
        return draw(seed, dossiers, days, true);
    }

    /**
     * A log in which the tree itself has a history: units merge, also one after the other, split, move, begin and close,
     * and the directory learns of it ahead, in time or late. With campaigns and procedures.
     *
     * @param days from 30
     */
    public static RandomLog withReforms(long seed, int dossiers, int days) {
        Dice dice = new Dice(seed, ZONE);
        LocalDate last = FIRST_DAY.plusDays(days - 1L);
        ReformedUnits reformed = ReformedUnits.of(dice, FIRST_DAY, last);
        RandomUnits units = reformed.units();
        RandomReferences references =
                new RandomReferences(dice, ZONE, midnight(FIRST_DAY), midnight(FIRST_DAY.plusDays(days)));
        references.loadUnits(reformed.history());
        references.loadCampaigns(FIRST_DAY, last);
        references.loadProcedures(units.tree());
        return draw(dice, units, references.entries(), dossiers, FIRST_DAY, days);
    }

    /** A log of four months around the {@link TwoTierReform}, with campaigns and procedures. */
    public static RandomLog overTwoTierReform(long seed, int dossiers) {
        Dice dice = new Dice(seed, ZONE);
        LocalDate first = LocalDate.of(2025, 5, 1);
        int days = 123;
        RandomUnits units = new RandomUnits(TwoTierReform.after(), List.of("X1", "X2"));
        RandomReferences references = new RandomReferences(dice, ZONE, midnight(first), midnight(first.plusDays(days)));
        references.loadUnits(TwoTierReform.before(), TwoTierReform.changes(), TwoTierReform.FIRST_DAY);
        references.loadCampaigns(first, first.plusDays(days - 1L));
        references.loadProcedures(units.tree());
        return draw(dice, units, references.entries(), dossiers, first, days);
    }

    /** The events in the order in which they arrive. */
    public List<DossierEvent> events() {
        return arrived().stream().map(LogEntry.EventArrived::event).toList();
    }

    /** The events with the timestamps of their records, in the order in which they arrive. */
    public List<LogEntry.EventArrived> arrived() {
        return all(LogEntry.EventArrived.class);
    }

    /** The entries of the directory of units in the order in which they are loaded. */
    public List<Unit> units() {
        return all(LogEntry.UnitLoaded.class).stream()
                .map(LogEntry.UnitLoaded::unit)
                .toList();
    }

    /** The campaigns in the order in which they are loaded. */
    public List<Campaign> campaigns() {
        return all(LogEntry.CampaignLoaded.class).stream()
                .map(LogEntry.CampaignLoaded::campaign)
                .toList();
    }

    /** The entries of the catalogue of procedures in the order in which they are loaded. */
    public List<Procedure> procedures() {
        return all(LogEntry.ProcedureLoaded.class).stream()
                .map(LogEntry.ProcedureLoaded::procedure)
                .toList();
    }

    /** All that is known when the log has ended, as the model takes it. */
    public ModelInput input(Comparator<DossierEvent> conflictOrder) {
        return ModelInput.of(arrived(), units(), ZONE, conflictOrder)
                .withCampaigns(campaigns())
                .withProcedures(procedures());
    }

    private <T extends LogEntry> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static RandomLog draw(long seed, int dossiers, int days, boolean moving) {
        Dice dice = new Dice(seed, ZONE);
        RandomUnits units = RandomUnits.of(dice);
        List<LogEntry> loads = loads(units, dice, midnight(FIRST_DAY), midnight(FIRST_DAY.plusDays(days)), moving);
        return draw(dice, units, loads, dossiers, FIRST_DAY, days);
    }

    private static RandomLog draw(
            Dice dice, RandomUnits units, List<LogEntry> loads, int dossiers, LocalDate first, int days) {
        Instant start = midnight(first);
        Instant end = midnight(first.plusDays(days));
        List<LogEntry> entries = new ArrayList<>(loads);
        for (int i = 0; i < dossiers; i++) {
            String id = String.format(Locale.ROOT, "H-%05d", i);
            LocalDate lastDay = first.plusDays(days - 1L);
            for (DossierEvent event : RandomDossier.events(id, dice, units, first.minusDays(60), lastDay)) {
                // What happens after the end of the log is not part of it.
                if (!event.time().isAfter(end)) {
                    entries.add(new LogEntry.EventArrived(arrival(event.time(), dice, start, end), event));
                }
            }
        }
        entries.addAll(ticks(dice, first, days));
        entries.sort(Comparator.comparing(LogEntry::at));
        return new RandomLog(units.tree(), List.copyOf(entries));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** After the delay, moved into the log where that would be outside. */
    private static Instant arrival(Instant time, Dice dice, Instant start, Instant end) {
        Instant arrival = time.plus(dice.delay());
        if (arrival.isBefore(start)) {
            return start.plus(dice.millis(Duration.ofHours(20)));
        }
        return arrival.isBefore(end) ? arrival : end.minusMillis(1).minus(dice.millis(Duration.ofHours(20)));
    }

    /** Most units at the start, a district and a quarter of the others half way, a tenth never; some twice. */
    private static List<LogEntry> loads(RandomUnits units, Dice dice, Instant start, Instant end, boolean moving) {
        List<LogEntry> loads = new ArrayList<>();
        Duration length = Duration.between(start, end);
        Unit never = dice.pick(units.tree().subList(3, units.tree().size()));
        for (Unit unit : units.tree()) {
            if (unit.equals(never) || (!ALWAYS_LOADED.contains(unit.id()) && dice.chance(10))) {
                continue;
            }
            boolean later = unit.id().equals(LOADED_LATER) || (!ALWAYS_LOADED.contains(unit.id()) && dice.chance(25));
            Instant at = later ? start.plus(length.dividedBy(4)).plus(dice.millis(length.dividedBy(2))) : start;
            loads.add(new LogEntry.UnitLoaded(at, unit));
            if (dice.chance(15)) {
                loads.add(new LogEntry.UnitLoaded(at.plus(dice.millis(Duration.between(at, end))), unit));
            }
            if (moving && dice.chance(25)) {
                Unit moved = units.moved(unit, dice);
                loads.add(new LogEntry.UnitLoaded(at.plus(dice.millis(Duration.between(at, end))), moved));
            }
        }
        return loads;
    }

    /** One at the end of most days, right at midnight or close to it, and now and then one more in the day. */
    private static List<LogEntry> ticks(Dice dice, LocalDate first, int days) {
        List<LogEntry> ticks = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            Instant midnight = midnight(first.plusDays(i + 1L));
            if (dice.chance(10)) {
                ticks.add(new LogEntry.DayTick(midnight.minus(Duration.ofHours(dice.between(4, 12)))));
            }
            int kind = i == days - 1 ? 100 : dice.between(1, 100);
            if (kind <= 8) {
                ticks.add(new LogEntry.DayTick(midnight.minusMillis(1)));
            } else if (kind <= 16) {
                ticks.add(new LogEntry.DayTick(midnight.plusMillis(1)));
            } else if (kind <= 24) {
                ticks.add(new LogEntry.DayTick(midnight.plus(Duration.ofHours(3))));
            } else if (kind > 34) {
                ticks.add(new LogEntry.DayTick(midnight));
            }
        }
        return ticks;
    }
}
