package io.dossierstreams.model;

import io.dossierstreams.schema.event.DossierEvent;
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

    /** The events in the order in which they arrive. */
    public List<DossierEvent> events() {
        List<DossierEvent> events = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry instanceof LogEntry.EventArrived arrived) {
                events.add(arrived.event());
            }
        }
        return events;
    }

    /** The entries of the directory of units in the order in which they are loaded. */
    public List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry instanceof LogEntry.UnitLoaded loaded) {
                units.add(loaded.unit());
            }
        }
        return units;
    }

    private static RandomLog draw(long seed, int dossiers, int days, boolean moving) {
        Dice dice = new Dice(seed, ZONE);
        Instant start = FIRST_DAY.atStartOfDay(ZONE).toInstant();
        Instant end = FIRST_DAY.plusDays(days).atStartOfDay(ZONE).toInstant();
        RandomUnits units = RandomUnits.of(dice);

        List<LogEntry> entries = new ArrayList<>(loads(units, dice, start, end, moving));
        for (int i = 0; i < dossiers; i++) {
            String id = String.format(Locale.ROOT, "H-%05d", i);
            LocalDate lastDay = FIRST_DAY.plusDays(days - 1L);
            for (DossierEvent event : RandomDossier.events(id, dice, units, FIRST_DAY.minusDays(60), lastDay)) {
                // What happens after the end of the log is not part of it.
                if (!event.time().isAfter(end)) {
                    entries.add(new LogEntry.EventArrived(arrival(event.time(), dice, start, end), event));
                }
            }
        }
        entries.addAll(ticks(dice, days));
        entries.sort(Comparator.comparing(LogEntry::at));
        return new RandomLog(units.tree(), List.copyOf(entries));
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
    private static List<LogEntry> ticks(Dice dice, int days) {
        List<LogEntry> ticks = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            Instant midnight = FIRST_DAY.plusDays(i + 1L).atStartOfDay(ZONE).toInstant();
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
