package io.dossierstreams.benchmark.latency;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Units that each receive one dossier, handed in on paper, and have to receive half of them online: so one event is
 * enough for an alert, and it is known which.
 */
final class Probes {
    private static final String ABOVE = "PROBES";
    private static final String PREFIX = "PROBE-";
    private static final String INDICATOR = "online";

    private final AtomicLongArray sent;
    private final AtomicLongArray received;
    private final CountDownLatch missing;

    Probes(int number) {
        sent = new AtomicLongArray(number);
        received = new AtomicLongArray(number);
        missing = new CountDownLatch(number);
    }

    int number() {
        return sent.length();
    }

    /** @param root the unit that they are under */
    List<Unit> units(String root) {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of(ABOVE, "Probes", Level.DISTRICT, root));
        for (int i = 0; i < number(); i++) {
            units.add(Unit.of(PREFIX + i, "Probe " + i, Level.BRANCH, ABOVE));
        }
        return units;
    }

    static Target target() {
        return new Target(
                "probe",
                1,
                INDICATOR,
                new Selector(Select.LEVEL, ABOVE, Level.BRANCH),
                Level.PROVINCE,
                PeriodKind.MONTH,
                Ratio.parse("50%"),
                Ratio.parse("50%"),
                1,
                null,
                null,
                null,
                null);
    }

    static DossierEvent event(int probe, Instant now) {
        String unit = PREFIX + probe;
        return new DossierEvent(
                "probe-event-" + probe,
                "/probe",
                now,
                unit + "-1",
                0,
                new Received(
                        unit,
                        "1.001000",
                        Received.Channel.IN_PERSON,
                        null,
                        Received.Kind.STANDARD,
                        null,
                        false,
                        Received.Components.NONE,
                        false,
                        false,
                        null));
    }

    /** @param nanos {@link System#nanoTime()} right before its event was given to the producer */
    void sent(int probe, long nanos) {
        sent.set(probe, nanos);
    }

    /**
     * An alert was received; the first of a probe counts.
     *
     * @param unit id of its unit, which may be no probe
     * @param nanos {@link System#nanoTime()} of the receipt
     */
    void alerted(String unit, long nanos) {
        if (unit.startsWith(PREFIX)
                && received.compareAndSet(Integer.parseInt(unit.substring(PREFIX.length())), 0, nanos)) {
            missing.countDown();
        }
    }

    /** Waits for all alerts; the number of those that did not come. */
    long awaitAlerts(long millis) throws InterruptedException {
        missing.await(millis, TimeUnit.MILLISECONDS);
        return missing.getCount();
    }

    /** Nanoseconds from event to alert of those that were alerted, sorted. */
    long[] latencies() {
        long[] latencies = new long[number()];
        int count = 0;
        for (int i = 0; i < number(); i++) {
            if (received.get(i) != 0) {
                latencies[count++] = received.get(i) - sent.get(i);
            }
        }
        long[] sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
