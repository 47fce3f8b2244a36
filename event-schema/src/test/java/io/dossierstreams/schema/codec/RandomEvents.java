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
import java.util.Arrays;
import java.util.Random;

/** Seeded random valid events of all types, optional fields present and absent. */
final class RandomEvents {
    /** A time after all of their times. */
    static final long ARRIVAL = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private static final long FIRST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final String[] TEXTS = {"a", "Phường Bồng Sơn", "\"\\/", "𝒟 7", "a b", "x".repeat(64), "{}[],:"};

    private final Random random;
    private final String[] texts;

    RandomEvents(long seed) {
        this(seed, TEXTS);
    }

    private RandomEvents(long seed, String[] texts) {
        this.random = new Random(seed);
        this.texts = texts;
    }

    /** Events without characters that JSON escapes, as nearly all are. */
    static RandomEvents withoutEscapes(long seed) {
        return new RandomEvents(
                seed, Arrays.stream(TEXTS).filter(text -> !text.contains("\\")).toArray(String[]::new));
    }

    DossierEvent next() {
        return next(pick(EventType.values()));
    }

    DossierEvent next(EventType type) {
        int revision = random.nextBoolean() ? 0 : random.nextInt(Integer.MAX_VALUE);
        return new DossierEvent(
                pick(texts), "urn:dvc:" + pick(texts), past(), "H-" + pick(texts), revision, data(type));
    }

    private EventData data(EventType type) {
        return switch (type) {
            case RECEIVED ->
                new Received(
                        "U" + random.nextInt(99),
                        pick(texts),
                        pick(Received.Channel.values()),
                        random.nextBoolean() ? past() : null,
                        pick(Received.Kind.values()),
                        random.nextBoolean() ? pick(Received.ServiceLevel.values()) : null,
                        random.nextBoolean(),
                        pick(Received.Components.values()),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? past() : null);
            case EXTENDED -> new Extended(pick(texts), past(), random.nextBoolean() ? pick(texts) : null);
            case VERIFIED -> new Verified(pick(texts), random.nextBoolean());
            case RESOLVED ->
                new Resolved(
                        pick(Resolved.Outcome.values()),
                        random.nextBoolean(),
                        random.nextInt(3) == 0 ? 1_000_000 : random.nextInt(5),
                        random.nextBoolean() ? "U" + random.nextInt(99) : null);
            case PAID ->
                new Paid(
                        pick(texts),
                        random.nextInt(3) == 0 ? 10_000_000_000_000L : random.nextInt(5_000_000),
                        pick(Paid.Method.values()),
                        pick(Paid.Purpose.values()));
            case SIGNED -> new Signed(pick(texts), random.nextBoolean() ? "U" + random.nextInt(99) : null);
            case VOIDED -> new Voided(random.nextBoolean() ? pick(texts) : null);
        };
    }

    private Instant past() {
        return Instant.ofEpochMilli(FIRST + (long) (random.nextDouble() * (ARRIVAL - FIRST)));
    }

    private <E> E pick(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
