package io.dossierstreams.benchmark.latency;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Events as they come on a busy day: of the kinds and in the shares that {@link
 * io.dossierstreams.benchmark.throughput.History} has them, two in a hundred sent twice and one in a hundred a
 * correction. Not for use by several threads.
 */
final class LiveEvents {
    private static final long SEED = 20_240_131;
    private static final Duration TERM = Duration.ofDays(5);
    /** Dossiers that are being worked on, at least; a full office from the first second would take a log of its own. */
    private static final int FEWEST_OPEN = 2_000;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> units;
    private final List<Open> open = new ArrayList<>();
    private long dossiers;
    private long events;
    private DossierEvent last;

    /** @param units ids of those that receive dossiers */
    LiveEvents(List<String> units) {
        this.units = units;
    }

    /** A dossier, and what is still to happen to it. */
    private record Open(String dossier, Deque<EventData> left) {}

    /** The next event; it happens now, or has happened and is sent again. */
    DossierEvent next(Instant now) {
        if (last != null && random.nextInt(100) < 2) {
            DossierEvent again = last;
            last = null;
            return again;
        }
        last = open.size() < FEWEST_OPEN || random.nextInt(100) < 29 ? received(now) : worked(now);
        return last;
    }

    private DossierEvent received(Instant now) {
        String unit = units.get(random.nextInt(units.size()));
        Open begun = new Open("L" + unit + "-" + (240_000_000 + dossiers++), new ArrayDeque<>());
        boolean online = random.nextInt(100) < 52;
        boolean fee = random.nextBoolean();
        plan(begun.left(), fee);
        if (!begun.left().isEmpty()) {
            open.add(begun);
        }
        return event(
                begun.dossier(),
                0,
                now,
                new Received(
                        unit,
                        "1.00" + (1_000 + random.nextInt(60)),
                        online ? Received.Channel.ONLINE : Received.Channel.IN_PERSON,
                        now.plus(TERM),
                        random.nextInt(5) == 0 ? Received.Kind.CERTIFICATION : Received.Kind.STANDARD,
                        random.nextBoolean() ? Received.ServiceLevel.FULL : Received.ServiceLevel.PARTIAL,
                        online && random.nextInt(100) < 90,
                        Received.Components.values()[random.nextInt(3)],
                        random.nextInt(3) == 0,
                        fee,
                        null));
    }

    private void plan(Deque<EventData> left, boolean fee) {
        if (random.nextInt(100) < 38) {
            left.add(new Verified("v1", random.nextInt(10) > 0));
        }
        if (fee) {
            left.add(new Paid(
                    "p1",
                    1_000L * (1 + random.nextInt(200)),
                    random.nextInt(100) < 51 ? Paid.Method.ONLINE : Paid.Method.OFFLINE,
                    Paid.Purpose.FEE));
        }
        if (random.nextInt(100) < 97) {
            boolean electronic = random.nextInt(100) < 60;
            left.add(new Resolved(
                    random.nextInt(20) == 0 ? Resolved.Outcome.REJECTED : Resolved.Outcome.GRANTED,
                    electronic,
                    0,
                    null));
            if (electronic) {
                left.add(new Signed("r1", null));
            }
        }
    }

    private DossierEvent worked(Instant now) {
        int place = random.nextInt(open.size());
        Open chosen = open.get(place);
        EventData data = chosen.left().remove();
        if (chosen.left().isEmpty()) {
            open.set(place, open.get(open.size() - 1));
            open.remove(open.size() - 1);
        }
        return event(chosen.dossier(), random.nextInt(100) == 0 ? 1 : 0, now, data);
    }

    private DossierEvent event(String dossier, int revision, Instant now, EventData data) {
        return new DossierEvent("live-" + events++, "/one-stop/" + dossier.charAt(1), now, dossier, revision, data);
    }
}
