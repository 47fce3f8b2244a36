package io.dossierstreams.model;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws the events that are sent for one dossier: its facts, and all that publishers do to them afterwards. */
final class RandomDossier {
    private final String id;
    private final Dice dice;
    private final RandomFacts facts;
    private final List<DossierEvent> sent = new ArrayList<>();

    private RandomDossier(String id, Dice dice, RandomUnits units) {
        this.id = id;
        this.dice = dice;
        this.facts = new RandomFacts(dice, units);
    }

    /** The events in no order; a received day from the first to the last, other days may be outside. */
    static List<DossierEvent> events(String id, Dice dice, RandomUnits units, LocalDate first, LocalDate last) {
        RandomDossier dossier = new RandomDossier(id, dice, units);
        dossier.live(units.anyId(dice), dice.on(dice.day(first, last)));
        return dossier.sent;
    }

    private void live(String unit, Instant receivedTime) {
        Received received = facts.received(unit, receivedTime);
        Instant due = received.dueAt();
        send(receivedTime, received);

        Instant extendedTime = receivedTime;
        for (String extensionId : ids("X", 20, 4)) {
            extendedTime = dice.chance(25) ? extendedTime : dice.daysFrom(extendedTime, 0, 10);
            Extended extended = facts.extended(extensionId, extendedTime);
            due = extended.dueAt();
            send(extendedTime, extended);
        }
        Instant time = receivedTime;
        for (String lookupId : ids("L", 60, 3)) {
            time = next(time, receivedTime);
            send(time, new Verified(lookupId, dice.chance(60)));
        }
        for (String paymentId : ids("P", 60, 4)) {
            time = next(time, receivedTime);
            send(time, facts.paid(paymentId));
        }
        if (dice.chance(75)) {
            Resolved resolved = facts.resolved();
            Instant resolvedTime = resolvedTime(receivedTime, due);
            time = resolvedTime;
            send(resolvedTime, resolved);
        }
        for (String resultId : ids("R", 50, 3)) {
            time = next(time, receivedTime);
            send(time, facts.signed(resultId));
        }
        if (dice.chance(18)) {
            enterByMistake(receivedTime);
        }
    }

    /** Voided at the revision of received or at another one; half of them are revived, some of those voided again. */
    private void enterByMistake(Instant receivedTime) {
        int revision = dice.between(0, 2);
        send(dice.daysFrom(receivedTime, 0, 30), revision, new Voided(dice.chance(50) ? "double" : null));
        if (dice.chance(60)) {
            int revived = revision + dice.between(1, 2);
            DossierEvent received = sent.get(0);
            send(received.time(), revived, facts.changed(received.data(), received.time()));
            if (dice.chance(30)) {
                send(dice.daysFrom(receivedTime, 10, 40), revived + dice.between(0, 1), new Voided(null));
            }
        }
    }

    private Instant resolvedTime(Instant receivedTime, Instant due) {
        int kind = dice.between(1, 100);
        if (kind <= 6) {
            return dice.daysFrom(receivedTime, -4, -1);
        }
        if (due == null || kind <= 30) {
            return dice.daysFrom(receivedTime, 0, 40);
        }
        if (kind <= 45) {
            return due;
        }
        if (kind <= 55) {
            return due.plusMillis(1);
        }
        return dice.daysFrom(due, kind <= 75 ? -10 : 0, kind <= 75 ? 0 : 60);
    }

    /** Often the same moment again, so that the id has to decide which fact is the first. */
    private Instant next(Instant time, Instant receivedTime) {
        return dice.chance(25) ? time : dice.daysFrom(receivedTime, 0, 30);
    }

    /** None, or up to so many different sub-ids in no order, of one and two digits. */
    private List<String> ids(String prefix, int percent, int most) {
        List<String> ids = new ArrayList<>();
        int wanted = dice.chance(percent) ? dice.between(1, most) : 0;
        while (ids.size() < wanted) {
            String subId = prefix + dice.between(1, 20);
            if (!ids.contains(subId)) {
                ids.add(subId);
            }
        }
        return ids;
    }

    private void send(Instant time, EventData data) {
        send(time, dice.chance(5) ? 1 : 0, data);
    }

    private void send(Instant time, int revision, EventData data) {
        DossierEvent event = event(time, revision, data);
        sent.add(event);
        int corrections = dice.chance(25) ? dice.between(1, 4) : 0;
        for (int i = 0; i < corrections; i++) {
            event = otherFacts(event, event.revision() + (dice.chance(80) ? 1 : 2));
            sent.add(event);
        }
        // Voided events are few, so that they need more conflicts to have some.
        if (dice.chance(data instanceof Voided ? 35 : 10)) {
            sent.add(otherFacts(event, event.revision()));
        }
        if (dice.chance(8)) {
            sent.add(sameFacts(event));
        }
        if (dice.chance(12)) {
            sent.add(event);
        }
    }

    private DossierEvent otherFacts(DossierEvent event, int revision) {
        while (true) {
            boolean moveTime = event.data() instanceof Voided || dice.chance(30);
            Instant time = moveTime ? dice.daysFrom(event.time(), -20, 20) : event.time();
            EventData data = moveTime && dice.chance(70) ? event.data() : facts.changed(event.data(), time);
            DossierEvent other = event(time, revision, data);
            if (!Facts.of(other).equals(Facts.of(event))) {
                return other;
            }
        }
    }

    /** Sent again by another system: other id and source, other words, the same facts. */
    private DossierEvent sameFacts(DossierEvent event) {
        EventData data = event.data();
        if (data instanceof Received received) {
            data = Facts.withSubmittedAt(received, event.time().minusMillis(dice.between(1, 1_000_000)));
        } else if (data instanceof Extended extended) {
            data = new Extended(extended.extensionId(), extended.dueAt(), "in other words");
        } else if (data instanceof Voided) {
            data = new Voided("in other words");
        }
        return new DossierEvent(id + "-again-" + sent.size(), "urn:copy", event.time(), id, event.revision(), data);
    }

    private DossierEvent event(Instant time, int revision, EventData data) {
        return new DossierEvent(id + "-" + sent.size(), "urn:one-stop", time, id, revision, data);
    }
}
