package io.dossierstreams.demo;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Resolved.Outcome;
import io.dossierstreams.schema.event.Signed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Publishes some facts wrongly first and then right, at the next revision. A mistake that moves a rate which is judged
 * is corrected on the same day, so that no alert comes of it; the others may stand for days.
 */
final class Corrections {
    private static final int CORRECTED_PER_THOUSAND = 25;
    private static final int REVERSED_PER_HUNDRED = 20;

    private final Set<EventType> types;
    private final List<String> units;
    private final Instant start;
    private final Delivery delivery;
    private final Random random;

    /**
     * @param types which facts are told wrongly
     * @param units the units that a dossier may be entered under by mistake
     * @param start the beginning of the period: no mistake moves a fact across it
     */
    Corrections(Set<EventType> types, List<String> units, Instant start, Delivery delivery, Random random) {
        this.types = Set.copyOf(types);
        this.units = units;
        this.start = start;
        this.delivery = delivery;
        this.random = random;
    }

    /** A fact told wrongly, and whether it may stay so for days. */
    private record Mistake(Instant time, EventData data, boolean mayStand) {}

    /** The arrival as it is, or the wrong and the right version in its place. */
    List<ArrivingEvent> of(ArrivingEvent arrival) {
        DossierEvent right = arrival.event();
        if (random.nextInt(1_000) >= CORRECTED_PER_THOUSAND) {
            return List.of(arrival);
        }
        Optional<Mistake> mistake = mistake(right);
        if (mistake.isEmpty()) {
            return List.of(arrival);
        }
        DossierEvent wrong = DossierEvents.revision(
                new DossierEvent(
                        right.id(),
                        right.source(),
                        mistake.get().time(),
                        right.dossierId(),
                        0,
                        mistake.get().data()),
                0);
        DossierEvent corrected = DossierEvents.revision(right, 1);
        Instant first = arrival.arrivedAt();
        Instant second = mistake.get().mayStand() ? delivery.daysLater(first) : delivery.sameDay(first);
        return random.nextInt(100) < REVERSED_PER_HUNDRED
                ? List.of(new ArrivingEvent(first, corrected), new ArrivingEvent(second, wrong))
                : List.of(new ArrivingEvent(first, wrong), new ArrivingEvent(second, corrected));
    }

    private Optional<Mistake> mistake(DossierEvent right) {
        if (!types.contains(right.type())) {
            return Optional.empty();
        }
        if (right.data() instanceof Received received) {
            return Optional.of(received(right.time(), received));
        }
        if (right.data() instanceof Resolved resolved) {
            return Optional.of(resolved(right.time(), resolved));
        }
        if (right.data() instanceof Signed signed) {
            return Optional.of(signed(right.time(), signed));
        }
        return right.data() instanceof Paid paid ? Optional.of(paid(right.time(), paid)) : Optional.empty();
    }

    private Mistake received(Instant time, Received right) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                // In person or by post is the same to the online rate.
                boolean inPerson = right.channel() == Channel.IN_PERSON;
                yield new Mistake(time, with(right, right.unit(), Channel.POSTAL), inPerson);
            }
            case 1 -> {
                Channel other = right.channel() == Channel.ONLINE ? Channel.IN_PERSON : Channel.ONLINE;
                yield new Mistake(time, with(right, right.unit(), other), false);
            }
            case 2 -> new Mistake(time, with(right, otherUnit(right.unit()), right.channel()), false);
            default -> new Mistake(earlier(time), right, true);
        };
    }

    private Mistake resolved(Instant time, Resolved right) {
        if (random.nextBoolean()) {
            return new Mistake(earlier(time), right, true);
        }
        Outcome other = right.outcome() == Outcome.GRANTED ? Outcome.REJECTED : Outcome.GRANTED;
        return new Mistake(
                time, new Resolved(other, right.electronicResult(), right.certifiedCopies(), right.unit()), true);
    }

    private Mistake paid(Instant time, Paid right) {
        if (random.nextBoolean()) {
            Method other = right.method() == Method.ONLINE ? Method.OFFLINE : Method.ONLINE;
            return new Mistake(time, new Paid(right.paymentId(), right.amountVnd(), other, right.purpose()), false);
        }
        // A zero too many.
        return new Mistake(
                time, new Paid(right.paymentId(), right.amountVnd() * 10, right.method(), right.purpose()), true);
    }

    private Mistake signed(Instant time, Signed right) {
        return random.nextBoolean()
                ? new Mistake(earlier(time), right, true)
                : new Mistake(time, new Signed(right.resultId(), otherUnit(right.unit())), true);
    }

    /** Under a wrong hour or day, but never across the start of the period, which would change what is carried over. */
    private Instant earlier(Instant time) {
        Instant wrong = time.minus(Duration.ofMinutes(30L + random.nextInt(2_880)));
        return wrong.isBefore(start) && !time.isBefore(start) ? time.minusSeconds(60) : wrong;
    }

    private String otherUnit(String unit) {
        int place = units.indexOf(unit);
        return units.get((place + 1 + random.nextInt(Math.max(1, units.size() - 1))) % units.size());
    }

    private static Received with(Received right, String unit, Channel channel) {
        return new Received(
                unit,
                right.procedure(),
                channel,
                right.dueAt(),
                right.kind(),
                right.serviceLevel(),
                right.nationalAccount(),
                right.components(),
                right.reusedData(),
                right.feeRequired(),
                channel == Channel.ONLINE ? right.submittedAt() : null);
    }
}
