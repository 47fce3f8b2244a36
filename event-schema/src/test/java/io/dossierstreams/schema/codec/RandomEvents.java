package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.util.Random;

/** Seeded random valid events of all types, optional fields present and absent. */
final class RandomEvents {
    /** A time after all of their times. */
    static final long ARRIVAL = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private static final long FIRST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final String[] TEXTS = {"a", "Phường Bồng Sơn", "\"\\/", "𝒟 7", "a b", "x".repeat(64), "{}[],:"};

    private final Random random;

    RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    DossierEvent next() {
        return next(pick(EventType.values()));
    }

    DossierEvent next(EventType type) {
        int revision = random.nextBoolean() ? 0 : random.nextInt(Integer.MAX_VALUE);
        return new DossierEvent(
                pick(TEXTS), "urn:dvc:" + pick(TEXTS), past(), "H-" + pick(TEXTS), revision, data(type));
    }

    private EventData data(EventType type) {
        return switch (type) {
            case RECEIVED ->
                new Received(
                        "U" + random.nextInt(99),
                        pick(TEXTS),
                        pick(Received.Channel.values()),
                        random.nextBoolean() ? past() : null,
                        pick(Received.Kind.values()),
                        random.nextBoolean() ? pick(Received.ServiceLevel.values()) : null,
                        random.nextBoolean(),
                        pick(Received.Components.values()),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? past() : null);
            case EXTENDED -> new Extended(pick(TEXTS), past(), random.nextBoolean() ? pick(TEXTS) : null);
            case VERIFIED -> new Verified(pick(TEXTS), random.nextBoolean());
            case RESOLVED ->
                new Resolved(
                        pick(Resolved.Outcome.values()),
                        random.nextBoolean(),
                        random.nextInt(3) == 0 ? 1_000_000 : random.nextInt(5),
                        random.nextBoolean() ? "U" + random.nextInt(99) : null);
            case PAID ->
                new Paid(
                        pick(TEXTS),
                        random.nextInt(3) == 0 ? 10_000_000_000_000L : random.nextInt(5_000_000),
                        pick(Paid.Method.values()),
                        pick(Paid.Purpose.values()));
            case SIGNED -> new Signed(pick(TEXTS), random.nextBoolean() ? "U" + random.nextInt(99) : null);
            case VOIDED -> new Voided(random.nextBoolean() ? pick(TEXTS) : null);
        };
    }

    private Instant past() {
        return Instant.ofEpochMilli(FIRST + (long) (random.nextDouble() * (ARRIVAL - FIRST)));
    }

    private <E> E pick(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
