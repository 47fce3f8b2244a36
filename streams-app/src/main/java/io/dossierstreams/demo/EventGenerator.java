package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Makes events of exactly the given counts, mixed with what must not show in any figure: the same event twice, late and
 * out of order, facts told wrongly and corrected, dossiers entered by mistake and voided.
 *
 * <p>The same counts give the same events on any machine: {@link Random} is the generator whose algorithm Java
 * specifies, each unit has one of its own, and nothing reads a clock.
 */
final class EventGenerator {
    private static final int REPEATED_PER_HUNDRED = 2;

    private final String source;
    private final long seed;
    private final Period period;
    private final WorkingTime time;

    EventGenerator(String source, long seed, Period period, WorkingTime time) {
        this.source = source;
        this.seed = seed;
        this.period = period;
        this.time = time;
    }

    /** The events in order of arrival. */
    List<ArrivingEvent> arrivals(List<UnitCounts> counts) {
        List<String> units = counts.stream().map(UnitCounts::unit).toList();
        List<ArrivingEvent> arrivals = new ArrayList<>();
        for (UnitCounts ofUnit : counts) {
            generate(ofUnit, units, arrivals);
        }
        arrivals.sort(Comparator.comparing(ArrivingEvent::arrivedAt)
                .thenComparing(arrival -> arrival.event().id()));
        return List.copyOf(arrivals);
    }

    private void generate(UnitCounts counts, List<String> units, List<ArrivingEvent> arrivals) {
        Random random = new Random(seed * 31 + counts.unit().hashCode());
        Instant start = period.start().atStartOfDay(time.zone()).toInstant();
        Delivery delivery = new Delivery(random, period.end(), time.zone());
        Schedule schedule = new Schedule(counts.unit(), period, time, delivery, random);
        DossierEvents events = new DossierEvents(source, delivery, random);
        Corrections corrections = new Corrections(units, start, delivery, random);

        List<ArrivingEvent> plain = new ArrayList<>();
        for (PlannedDossier dossier : new UnitDossiers(counts, schedule, delivery, random).make()) {
            plain.addAll(events.of(dossier));
        }
        for (ArrivingEvent arrival : plain) {
            for (ArrivingEvent version : corrections.of(arrival)) {
                arrivals.add(version);
                if (random.nextInt(100) < REPEATED_PER_HUNDRED) {
                    arrivals.add(new ArrivingEvent(again(version, delivery, random), version.event()));
                }
            }
        }
        Mistakes mistakes = new Mistakes(counts.unit(), schedule, delivery, events, random);
        arrivals.addAll(mistakes.make(1 + counts.received() / 100, 1 + counts.carriedOver() / 20));
    }

    private static Instant again(ArrivingEvent arrival, Delivery delivery, Random random) {
        return random.nextBoolean() ? delivery.sameDay(arrival.arrivedAt()) : delivery.daysLater(arrival.arrivedAt());
    }
}
