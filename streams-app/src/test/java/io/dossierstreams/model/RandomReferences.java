package io.dossierstreams.model;

import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Draws when reference data are loaded: ahead of the day from which they hold, late and dated back, again, or never. */
final class RandomReferences {
    private final Dice dice;
    private final ZoneId zone;
    private final Instant start;
    private final Instant end;
    private final List<LogEntry> entries = new ArrayList<>();

    RandomReferences(Dice dice, ZoneId zone, Instant start, Instant end) {
        this.dice = dice;
        this.zone = zone;
        this.start = start;
        this.end = end;
    }

    List<LogEntry> entries() {
        return entries;
    }

    /** Most units are known from the start, some late, a few never; each change ahead, right on its day, or long after. */
    void loadUnits(UnitHistory history) {
        history.versions().forEach((id, versions) -> {
            if (dice.chance(5)) {
                return;
            }
            Instant at = dice.chance(80) ? start : between(start, end);
            for (UnitHistory.Version version : versions) {
                at = version.day() == null ? at : later(at, told(version.day()));
                load(at, version.unit());
                if (dice.chance(15)) {
                    at = between(at, end);
                    load(at, version.unit());
                }
            }
        });
    }

    /** The directory before a reform, and later, ahead of the day, on it or dated back, all that the reform changed. */
    void loadUnits(List<Unit> before, List<Unit> after, LocalDate day) {
        before.forEach(unit -> load(start, unit));
        Instant at = told(day);
        after.forEach(unit -> load(at, unit));
    }

    private void load(Instant at, Unit unit) {
        entries.add(new LogEntry.UnitLoaded(at, unit));
    }

    /** One campaign loaded before it begins, one while it runs, one after it has ended. */
    void loadCampaigns(LocalDate first, LocalDate last) {
        for (int i = 1; i <= 3; i++) {
            LocalDate begin = dice.day(first.plusDays(2), last.minusDays(2));
            LocalDate end = begin.plusDays(dice.between(1, 60));
            LocalDate baseline = dice.chance(50) ? null : begin.minusDays(dice.between(1, 90));
            Campaign campaign = new Campaign("campaign-" + i, "Campaign " + i, begin, end, baseline);
            Instant at = switch (i) {
                case 1 -> clamped(midnight(begin).minus(dice.millis(Duration.ofDays(20))));
                case 2 -> clamped(midnight(begin).plus(dice.millis(Duration.ofDays(1))));
                default -> clamped(midnight(end.plusDays(1)).plus(dice.millis(Duration.ofDays(20))));
            };
            entries.add(new LogEntry.CampaignLoaded(at, campaign));
            if (dice.chance(30)) {
                entries.add(new LogEntry.CampaignLoaded(between(at, this.end), campaign));
            }
        }
    }

    /** Most of the procedures that dossiers name, and one that none does. */
    void loadProcedures(List<Unit> units) {
        for (int i = 1; i <= 10; i++) {
            if (dice.chance(90)) {
                Instant at = dice.chance(70) ? start : between(start, end);
                entries.add(new LogEntry.ProcedureLoaded(at, procedure("P-" + i, units)));
                if (dice.chance(20)) {
                    entries.add(new LogEntry.ProcedureLoaded(between(at, end), procedure("P-" + i, units)));
                }
            }
        }
    }

    private Procedure procedure(String id, List<Unit> units) {
        ServiceLevel serviceLevel = dice.chance(20) ? null : dice.any(ServiceLevel.class);
        List<Level> levels = dice.chance(50) ? List.of(dice.any(Level.class)) : List.of();
        List<String> offering = List.of(dice.pick(units).id(), dice.pick(units).id());
        return new Procedure(id, "Procedure " + id, serviceLevel, dice.chance(50), offering, levels);
    }

    private Instant told(LocalDate day) {
        int kind = dice.between(1, 100);
        if (kind <= 40) {
            return clamped(midnight(day).minus(dice.millis(Duration.ofDays(30))));
        }
        if (kind <= 60) {
            return clamped(midnight(day));
        }
        return clamped(midnight(day).plus(dice.millis(Duration.ofDays(60))));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant clamped(Instant at) {
        return later(start, at.isBefore(end) ? at : end.minusMillis(1));
    }

    private Instant between(Instant from, Instant to) {
        return from.isBefore(to) ? from.plus(dice.millis(Duration.between(from, to))) : from;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
