package io.dossierstreams.demo;

import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.figure.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

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
    private final int firstNumber;

    /** @param firstNumber number of the first dossier of each unit; no two generators of a report may give one twice */
    EventGenerator(String source, long seed, Period period, WorkingTime time, int firstNumber) {
        this.source = source;
        this.seed = seed;
        this.period = period;
        this.time = time;
        this.firstNumber = firstNumber;
    }

    /** Makes the events, unit by unit. */
    void generate(List<UnitCounts> counts, Consumer<ArrivingEvent> arrivals) {
        List<String> units = counts.stream().map(UnitCounts::unit).toList();
        for (UnitCounts ofUnit : counts) {
            generate(ofUnit, units, arrivals);
        }
    }

    private void generate(UnitCounts counts, List<String> units, Consumer<ArrivingEvent> arrivals) {
        Random random = new Random(seed * 31 + counts.unit().hashCode());
        Instant start = period.start().atStartOfDay(time.zone()).toInstant();
        Delivery delivery = new Delivery(random, period.end(), time.zone());
        Schedule schedule = new Schedule(counts.unit(), firstNumber, period, time, delivery, random);
        FurtherFacts any = new AnyFacts(delivery, random);
        Optional<FurtherFacts> counted =
                counts.facts().map(facts -> new CountedFacts(counts, facts, start, schedule, delivery, random));
        DossierEvents events = new DossierEvents(source, counted.orElse(any), random);
        Corrections corrections = new Corrections(corrected(counts), units, start, delivery, random);

        List<ArrivingEvent> plain = new ArrayList<>();
        for (PlannedDossier dossier : new UnitDossiers(counts, schedule, delivery, random).make()) {
            plain.addAll(events.of(dossier));
        }
        for (ArrivingEvent arrival : plain) {
            for (ArrivingEvent version : corrections.of(arrival)) {
                arrivals.accept(version);
                if (random.nextInt(100) < REPEATED_PER_HUNDRED) {
                    arrivals.accept(new ArrivingEvent(again(version, delivery, random), version.event()));
                }
            }
        }
        DossierEvents voided = new DossierEvents(source, any, random);
        Mistakes mistakes = new Mistakes(counts.unit(), schedule, delivery, voided, random);
        mistakes.make(1 + counts.received() / 100, 1 + counts.carriedOver() / 20)
                .forEach(arrivals);
    }

    /** Signed results are told wrongly where it would show. */
    private static Set<EventType> corrected(UnitCounts counts) {
        Set<EventType> types = EnumSet.of(EventType.RECEIVED, EventType.RESOLVED, EventType.PAID);
        if (counts.facts().isPresent()) {
            types.add(EventType.SIGNED);
        }
        return types;
    }

    private static Instant again(ArrivingEvent arrival, Delivery delivery, Random random) {
        return random.nextBoolean() ? delivery.sameDay(arrival.arrivedAt()) : delivery.daysLater(arrival.arrivedAt());
    }
}
