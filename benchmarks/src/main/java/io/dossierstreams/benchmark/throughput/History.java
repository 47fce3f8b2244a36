package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.replay.Arrival;
import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A year of dossiers, made up from a seed: most are resolved in time within some days, half are paid for, many are
 * signed and looked up. Of the events 2 in 100 are sent twice, 1 in 100 is corrected later, 3 in 100 arrive up to three
 * days late.
 */
public final class History {
    private static final long SEED = 20_240_131;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final EventWriter WRITER = new EventWriter();

    private final Workload workload;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> units;
    private final List<List<Sending>> byDay = new ArrayList<>();
    private long dossiers;
    private long sent;
    private long planned;

    public History(Workload workload) {
        this.workload = workload;
        this.units = workload.directory().stream()
                .filter(unit -> unit.level() == Level.COMMUNE || unit.level() == Level.BRANCH)
                .map(Unit::id)
                .toList();
        for (int day = 0; day < Workload.DAYS + Workload.TAIL; day++) {
            byDay.add(new ArrayList<>());
        }
    }

    /** An event, and when it arrives. */
    private record Sending(Instant at, DossierEvent event) {}

    /**
     * Gives all arrivals, day by day and in the order of their time; to be called once.
     *
     * @param arrivals takes each
     * @param dayEnds takes the midnight after each day
     */
    public void forEach(Consumer<Arrival> arrivals, Consumer<Instant> dayEnds) {
        for (int day = 0; day < byDay.size(); day++) {
            if (day < Workload.DAYS) {
                long until = workload.events() * (day + 1) / Workload.DAYS;
                while (planned < until) {
                    planDossier(day);
                }
            }
            List<Sending> today = byDay.set(day, List.of());
            today.sort(Comparator.comparing(Sending::at));
            for (Sending sending : today) {
                arrivals.accept(arrival(sending));
                sent++;
            }
            dayEnds.accept(midnight(day + 1));
        }
    }

    private static Arrival arrival(Sending sending) {
        return new Arrival(
                sending.at(),
                WRITER.write(
                        sending.event(), ContentMode.STRUCTURED, sending.at().toEpochMilli()));
    }

    /** How many events were given so far. */
    public long sent() {
        return sent;
    }

    /** How many dossiers they are of. */
    public long dossiers() {
        return dossiers;
    }

    private void planDossier(int day) {
        String unit = units.get(random.nextInt(units.size()));
        String id = "H" + unit + "-" + (240_000_000 + dossiers++);
        String source = "/one-stop/" + unit.charAt(0) + random.nextInt(10);
        Instant received = midnight(day).plus(HOUR.multipliedBy(7)).plusMillis(random.nextInt(36_000_000));
        boolean fee = random.nextInt(2) == 0;
        boolean online = random.nextInt(100) < 52;
        plan(
                id,
                source,
                received,
                new Received(
                        unit,
                        "1.00" + (1_000 + random.nextInt(60)),
                        online ? Received.Channel.ONLINE : Received.Channel.IN_PERSON,
                        received.plus(Duration.ofDays(5)),
                        random.nextInt(5) == 0 ? Received.Kind.CERTIFICATION : Received.Kind.STANDARD,
                        random.nextBoolean() ? Received.ServiceLevel.FULL : Received.ServiceLevel.PARTIAL,
                        online && random.nextInt(100) < 90,
                        Received.Components.values()[random.nextInt(3)],
                        random.nextInt(3) == 0,
                        fee,
                        null));
        if (random.nextInt(100) < 38) {
            plan(id, source, received.plusSeconds(20), new Verified("v1", random.nextInt(10) > 0));
        }
        if (fee) {
            plan(
                    id,
                    source,
                    received.plusSeconds(900),
                    new Paid(
                            "p1",
                            1_000L * (1 + random.nextInt(200)),
                            random.nextInt(100) < 51 ? Paid.Method.ONLINE : Paid.Method.OFFLINE,
                            Paid.Purpose.FEE));
        }
        if (random.nextInt(100) < 97) {
            Instant resolved =
                    received.plus(HOUR.multipliedBy(4 + random.nextInt(120))).plusSeconds(random.nextInt(3_600));
            if (random.nextInt(100) < 5) {
                resolved = resolved.plus(Duration.ofDays(5));
            }
            boolean electronic = random.nextInt(100) < 60;
            plan(
                    id,
                    source,
                    resolved,
                    new Resolved(
                            random.nextInt(20) == 0 ? Resolved.Outcome.REJECTED : Resolved.Outcome.GRANTED,
                            electronic,
                            0,
                            null));
            if (electronic) {
                plan(id, source, resolved.plusSeconds(60), new Signed("r1", null));
            }
        }
    }

    private void plan(String dossier, String source, Instant time, EventData data) {
        send(dossier, source, time, 0, data);
        if (random.nextInt(100) == 0) {
            send(dossier, source, time.plus(HOUR), 1, corrected(data));
        }
    }

    private void send(String dossier, String source, Instant time, int revision, EventData data) {
        DossierEvent event = new DossierEvent(
                dossier + "-" + data.type().name().charAt(0)
                        + data.type().name().length() + "-" + revision,
                source,
                time,
                dossier,
                revision,
                data);
        Instant at = time.plusSeconds(random.nextInt(30));
        if (random.nextInt(100) < 3) {
            at = at.plus(HOUR.multipliedBy(random.nextInt(72)));
        }
        schedule(at, event);
        if (random.nextInt(100) < 2) {
            schedule(at.plusSeconds(random.nextInt(7_200)), event);
        }
    }

    private void schedule(Instant at, DossierEvent event) {
        long day = Duration.between(midnight(0), at).toDays();
        byDay.get((int) day).add(new Sending(at, event));
        planned++;
    }

    private static EventData corrected(EventData data) {
        if (data instanceof Paid paid) {
            return new Paid(paid.paymentId(), paid.amountVnd() + 1_000, paid.method(), paid.purpose());
        }
        if (data instanceof Resolved resolved) {
            return new Resolved(Resolved.Outcome.GRANTED, resolved.electronicResult(), 1, resolved.unit());
        }
        return data;
    }

    private static Instant midnight(int day) {
        return Workload.FIRST_DAY.plusDays(day).atStartOfDay(Workload.ZONE).toInstant();
    }
}
