package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Voided;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Logs in which nothing happens but due dates that change, all the time: a few dates that come, go and come back, by
 * corrections and extensions that arrive in any order, and dossiers that are voided and received anew.
 */
public final class RandomDueDates {
    private static final int DOSSIERS = 60;
    private static final int EVENTS = 14;
    private static final int DAYS = 40;

    private final Dice dice;
    private final Instant start =
            RandomLog.FIRST_DAY.atStartOfDay(RandomLog.ZONE).toInstant();
    private final List<LogEntry> entries = new ArrayList<>();

    private RandomDueDates(long seed) {
        this.dice = new Dice(seed, RandomLog.ZONE);
    }

    public static RandomLog log(long seed) {
        RandomDueDates drawn = new RandomDueDates(seed);
        for (int i = 0; i < DOSSIERS; i++) {
            drawn.live("H-" + i);
        }
        for (Instant now = drawn.start; now.isBefore(drawn.end()); now = now.plus(drawn.pause())) {
            drawn.entries.add(new DayTick(now));
        }
        drawn.entries.add(new DayTick(drawn.end().plus(Duration.ofDays(30))));
        drawn.entries.sort(Comparator.comparing(LogEntry::at));
        return new RandomLog(List.of(), List.copyOf(drawn.entries));
    }

    private Instant end() {
        return start.plus(Duration.ofDays(DAYS));
    }

    private Duration pause() {
        return Duration.ofHours(dice.between(1, 20));
    }

    private void live(String id) {
        for (int i = 0; i < EVENTS; i++) {
            Instant arrival = start.plus(dice.millis(Duration.ofDays(DAYS)));
            // Times of a few hours, so that the latest extension is often another one.
            Instant time = start.minus(Duration.ofHours(dice.between(0, 9)));
            DossierEvent event = new DossierEvent(id + "-" + i, "urn:one-stop", time, id, dice.between(0, 4), data());
            entries.add(new EventArrived(arrival, event));
        }
    }

    private EventData data() {
        int kind = dice.between(1, 100);
        if (kind <= 50) {
            return received();
        }
        if (kind <= 80) {
            return new Extended("E" + dice.between(1, 3), due(), null);
        }
        return kind <= 96 ? new Voided(null) : new Resolved(Resolved.Outcome.GRANTED, false, 0, null);
    }

    private Received received() {
        ReceivedSample sample = ReceivedSample.by("U" + dice.between(1, 2));
        return dice.chance(15)
                ? sample.build()
                : sample.due(due().atZone(RandomLog.ZONE).toLocalDateTime().toString())
                        .build();
    }

    /** One of eight, so that they come back. */
    private Instant due() {
        LocalDate day = RandomLog.FIRST_DAY.plusDays(5L * dice.between(0, 7));
        return day.atTime(17, 0).atZone(RandomLog.ZONE).toInstant();
    }
}
