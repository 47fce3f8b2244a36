package io.dossierstreams.benchmark;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What units report, made up but always the same: about a dozen measures per unit and day; every tenth unit also late,
 * and some due days ahead. What is opened is closed as well, so that stocks do not grow without end.
 */
final class Differences {
    private static final int PROCEDURES = 40;

    private final long seed;

    Differences(long seed) {
        this.seed = seed;
    }

    /** All that the units did on a day. */
    Deltas of(List<Unit> units, LocalDate day) {
        SplittableRandom dice = new SplittableRandom(seed ^ day.toEpochDay() * 0x9E3779B97F4A7C15L);
        Deltas.Builder deltas = new Deltas.Builder();
        for (Unit unit : units) {
            deltas.add(new UnitDayKey(day, unit.id()), work(dice));
            deltas.add(new ProcedureMonthKey(day.withDayOfMonth(1), unit.id(), procedure(dice)), 1 + dice.nextInt(3));
            if (dice.nextInt(10) == 0) {
                deltas.add(new UnitDayKey(day.minusDays(1 + dice.nextInt(5)), unit.id()), lateWork());
            }
            if (dice.nextInt(3) == 0) {
                LocalDate due = day.plusDays(1 + dice.nextInt(15));
                deltas.add(new UnitDayKey(due, unit.id()), Counters.of(PAST_DUE, 1));
                deltas.add(new UnitDayKey(due.plusDays(dice.nextInt(3)), unit.id()), Counters.of(PAST_DUE, -1));
            }
        }
        return deltas.build();
    }

    /** A dossier that turns out to have been resolved long ago: what is open changes from then on. */
    static Deltas correction(Unit unit, LocalDate day) {
        return new Deltas.Builder()
                .add(
                        new UnitDayKey(day, unit.id()),
                        new Counters.Sum()
                                .add(CLOSED, 1)
                                .add(RESOLVED, 1)
                                .add(RESOLVED_ON_TIME, 1)
                                .add(CORRECTIONS, 1)
                                .toCounters())
                .build();
    }

    /** One dossier received on a day. */
    static Deltas receipt(Unit unit, LocalDate day) {
        return new Deltas.Builder()
                .add(
                        new UnitDayKey(day, unit.id()),
                        new Counters.Sum()
                                .add(RECEIVED, 1)
                                .add(RECEIVED_ONLINE, 1)
                                .add(OPENED, 1)
                                .add(LAG_1_MINUTE, 1)
                                .toCounters())
                .build();
    }

    private static Counters work(SplittableRandom dice) {
        int received = 3 + dice.nextInt(10);
        int online = dice.nextInt(received + 1);
        int resolved = 3 + dice.nextInt(10);
        int paid = dice.nextInt(online + 1);
        return new Counters.Sum()
                .add(RECEIVED, received)
                .add(RECEIVED_ONLINE, online)
                .add(RECEIVED_IN_PERSON, received - online)
                .add(RECEIVED_NATIONAL_ACCOUNT, online)
                .add(OPENED, received)
                .add(CLOSED, resolved)
                .add(RESOLVED, resolved)
                .add(RESOLVED_ON_TIME, dice.nextInt(resolved + 1))
                .add(FEE_PAID, paid)
                .add(FEE_PAID_ONLINE, paid)
                .add(PAYMENTS_ONLINE_FEE, paid)
                .add(VND_ONLINE_FEE, 10_000L * paid)
                .add(LAG_1_MINUTE, received)
                .add(LAG_1_HOUR, resolved)
                .toCounters();
    }

    private static Counters lateWork() {
        return new Counters.Sum()
                .add(RESOLVED, 1)
                .add(RESOLVED_ON_TIME, 1)
                .add(OPENED, -1)
                .add(LATE_EVENTS, 1)
                .toCounters();
    }

    private static String procedure(SplittableRandom dice) {
        return "1.00" + (1_000 + dice.nextInt(PROCEDURES));
    }
}
