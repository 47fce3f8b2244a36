package io.dossierstreams.topology;

import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.CampaignLoaded;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.ProcedureLoaded;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The log of a year, drawn from a seed: units that merge, split, move and close, campaigns, a calendar that changes,
 * targets of every kind that are raised, removed and come back; ticks at midnights, and several a day in some weeks.
 */
final class YearLog {
    private static final int DAYS = 366;

    /** In every fourth week the log is ticked in the morning, at noon and in the evening too. */
    private static final List<LocalTime> FINER =
            List.of(LocalTime.of(8, 41), LocalTime.of(12, 7), LocalTime.of(17, 23));

    private final EventLog log;

    private YearLog(int partitions) {
        log = new EventLog(partitions).loadDefinitions();
    }

    /** @param dossiers how many were received in the year and the 60 days before it */
    static EventLog of(long seed, int partitions, int dossiers) {
        YearLog year = new YearLog(partitions);
        year.log.load(ReferenceKind.CALENDARS, calendar(LocalDate.of(2024, 1, 1)));
        entries(seed, dossiers).forEach(year::append);
        return year.log;
    }

    private static List<LogEntry> entries(long seed, int dossiers) {
        List<LogEntry> entries =
                new ArrayList<>(RandomLog.withReforms(seed, dossiers, DAYS).entries());
        for (int day = 0; day < DAYS; day++) {
            if (day / 7 % 4 == 1) {
                LocalDate date = RandomLog.FIRST_DAY.plusDays(day);
                FINER.forEach(time -> entries.add(
                        new DayTick(date.atTime(time).atZone(RandomLog.ZONE).toInstant())));
            }
        }
        entries.sort(Comparator.comparing(LogEntry::at));
        return entries;
    }

    private void append(LogEntry entry) {
        if (entry instanceof EventArrived arrived) {
            log.append(arrived.event(), arrived.at());
        } else if (entry instanceof UnitLoaded loaded) {
            log.load(loaded.unit());
        } else if (entry instanceof CampaignLoaded loaded) {
            log.load(ReferenceKind.CAMPAIGNS, loaded.campaign());
        } else if (entry instanceof ProcedureLoaded loaded) {
            log.load(ReferenceKind.PROCEDURES, loaded.procedure());
        } else if (entry instanceof DayTick tick) {
            loadTargets(log.ticks());
            log.tick(tick.now());
        }
    }

    private void loadTargets(long ticks) {
        if (ticks == 0) {
            log.load(campaignTarget());
        }
        if (ticks % 80 == 0) {
            KindTargets.all(Math.toIntExact(ticks / 80)).forEach(log::load);
        }
        if (removesTarget(ticks + 1)) {
            log.reference(MessageType.TARGET, KindTargets.REMOVED, null);
        }
        if (ticks == 200) {
            log.load(ReferenceKind.CALENDARS, calendar(LocalDate.of(2024, 9, 2)));
        }
    }

    /** Whether {@link KindTargets#REMOVED} is removed in this tick. */
    static boolean removesTarget(long tick) {
        return (tick - 1) % 160 == 120;
    }

    private static Target campaignTarget() {
        Ratio half = new Ratio(1, 2);
        Selector everyone = new Selector(Select.UNDER, "U0", null);
        return new Target(
                "campaign",
                1,
                "online",
                everyone,
                Level.PROVINCE,
                PeriodKind.CAMPAIGN,
                half,
                half,
                1,
                null,
                null,
                null,
                null);
    }

    private static WorkCalendar calendar(LocalDate holiday) {
        return new WorkCalendar("VN", List.of(new NamedDay(holiday, "holiday")), List.of(), List.of());
    }
}
