package io.dossierstreams.model;

import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import java.time.Instant;

/** Draws what events say, and other facts in the place of given ones. */
final class RandomFacts {
    private final Dice dice;
    private final RandomUnits units;

    RandomFacts(Dice dice, RandomUnits units) {
        this.dice = dice;
        this.units = units;
    }

    Received received(String unit, Instant time) {
        return new Received(
                unit,
                "P-" + dice.between(1, 9),
                dice.any(Received.Channel.class),
                due(time),
                dice.chance(20) ? Received.Kind.CERTIFICATION : Received.Kind.STANDARD,
                dice.chance(20) ? null : dice.any(Received.ServiceLevel.class),
                dice.chance(50),
                dice.any(Received.Components.class),
                dice.chance(50),
                dice.chance(50),
                dice.chance(50) ? dice.daysFrom(time, -3, 0) : null);
    }

    /** Mostly within weeks; now and then none, on the day itself, far beyond the period, or before the time. */
    Instant due(Instant time) {
        int kind = dice.between(1, 100);
        if (kind <= 10) {
            return null;
        }
        if (kind <= 18) {
            return dice.daysFrom(time, 0, 1);
        }
        if (kind <= 24) {
            return dice.daysFrom(time, -10, -1);
        }
        return kind <= 32 ? dice.daysFrom(time, 100, 300) : dice.daysFrom(time, 2, 40);
    }

    Extended extended(String extensionId, Instant time) {
        return new Extended(
                extensionId, dice.daysFrom(time, dice.chance(10) ? -5 : 3, 60), dice.chance(50) ? "supplement" : null);
    }

    Resolved resolved() {
        return new Resolved(
                dice.any(Resolved.Outcome.class),
                dice.chance(50),
                dice.chance(30) ? dice.between(1, 9) : 0,
                otherUnit());
    }

    Paid paid(String paymentId) {
        long amountVnd = dice.chance(5) ? 0 : 1_000L * dice.between(1, 5_000_000);
        return new Paid(paymentId, amountVnd, dice.any(Paid.Method.class), dice.any(Paid.Purpose.class));
    }

    Signed signed(String resultId) {
        return new Signed(resultId, otherUnit());
    }

    /** Other data of the same type and sub-id, one trait changed; the same data where a type has none. */
    EventData changed(EventData data, Instant time) {
        if (data instanceof Received received) {
            return changed(received, time);
        } else if (data instanceof Extended extended) {
            return extended(extended.extensionId(), time);
        } else if (data instanceof Verified verified) {
            return new Verified(verified.lookupId(), !verified.matched());
        } else if (data instanceof Resolved resolved) {
            return changed(resolved);
        } else if (data instanceof Paid paid) {
            return changed(paid);
        } else if (data instanceof Signed signed) {
            return signed(signed.resultId());
        }
        return data;
    }

    private Received changed(Received received, Instant time) {
        int trait = dice.between(1, 6);
        return new Received(
                trait == 1 ? units.anyId(dice) : received.unit(),
                received.procedure(),
                trait == 2 ? dice.other(Received.Channel.class, received.channel()) : received.channel(),
                trait == 3 ? due(time) : received.dueAt(),
                trait == 4 ? dice.other(Received.Kind.class, received.kind()) : received.kind(),
                trait == 5 ? dice.other(Received.ServiceLevel.class, received.serviceLevel()) : received.serviceLevel(),
                (trait == 6) != received.nationalAccount(),
                trait == 6 ? dice.any(Received.Components.class) : received.components(),
                (trait == 6) != received.reusedData(),
                (trait == 5) != received.feeRequired(),
                received.submittedAt());
    }

    private Resolved changed(Resolved resolved) {
        int trait = dice.between(1, 4);
        return new Resolved(
                trait == 1 ? dice.other(Resolved.Outcome.class, resolved.outcome()) : resolved.outcome(),
                (trait == 2) != resolved.electronicResult(),
                trait == 3 ? dice.between(0, 9) : resolved.certifiedCopies(),
                trait == 4 ? otherUnit() : resolved.unit());
    }

    private Paid changed(Paid paid) {
        int trait = dice.between(1, 3);
        return new Paid(
                paid.paymentId(),
                trait == 1 ? 1_000L * dice.between(1, 5_000) : paid.amountVnd(),
                trait == 2 ? dice.other(Paid.Method.class, paid.method()) : paid.method(),
                trait == 3 ? dice.other(Paid.Purpose.class, paid.purpose()) : paid.purpose());
    }

    /** A unit that resolves or signs in the place of the receiving one, or null. */
    private String otherUnit() {
        return dice.chance(50) ? units.anyId(dice) : null;
    }
}
