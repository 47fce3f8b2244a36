package io.dossierstreams.demo;

import io.dossierstreams.demo.PlannedDossier.Fee;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Dossiers that were entered by mistake and voided. Those of the period are voided on the same day, before they could
 * raise or lift an alert; those from before it, which no rate counts, weeks later.
 */
final class Mistakes {
    private static final int VOID_FIRST_PER_HUNDRED = 20;

    private final String unit;
    private final Schedule schedule;
    private final Delivery delivery;
    private final DossierEvents events;
    private final Random random;

    Mistakes(String unit, Schedule schedule, Delivery delivery, DossierEvents events, Random random) {
        this.unit = unit;
        this.schedule = schedule;
        this.delivery = delivery;
        this.events = events;
        this.random = random;
    }

    /** All events of so many mistakes, in no order. */
    List<ArrivingEvent> make(int within, int before) {
        List<ArrivingEvent> arrivals = new ArrayList<>();
        for (int i = 0; i < within; i++) {
            withinPeriod(arrivals);
        }
        for (int i = 0; i < before; i++) {
            Timeline timeline = schedule.open(schedule.minuteBefore());
            arrivals.addAll(events.of(dossier(timeline, Optional.empty())));
            arrivals.add(events.event(timeline, delivery.prompt(schedule.momentWithin()), new Voided("entered twice")));
        }
        return arrivals;
    }

    private void withinPeriod(List<ArrivingEvent> arrivals) {
        Timeline drawn = schedule.open(schedule.minuteWithin());
        Instant receivedAt = drawn.received().at();
        boolean voidFirst = random.nextInt(100) < VOID_FIRST_PER_HUNDRED;
        Moment received = voidFirst ? delivery.tonight(receivedAt) : delivery.prompt(receivedAt);
        Timeline timeline = new Timeline(
                drawn.id(), received, drawn.procedure(), drawn.dueAt(), Optional.empty(), Optional.empty());
        Fee fee = new Fee(delivery.prompt(receivedAt.plusSeconds(15)), Method.OFFLINE);
        arrivals.addAll(events.of(dossier(timeline, random.nextBoolean() ? Optional.of(fee) : Optional.empty())));
        Instant voidedAt = receivedAt.plusSeconds(300 + random.nextInt(3_000));
        arrivals.add(events.event(timeline, delivery.prompt(voidedAt), new Voided("entered by mistake")));
    }

    private PlannedDossier dossier(Timeline timeline, Optional<Fee> fee) {
        return new PlannedDossier(unit, timeline, UnitDossiers.anyTraits(random), fee, Optional.empty());
    }
}
