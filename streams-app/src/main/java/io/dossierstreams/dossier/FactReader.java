package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Received.Kind;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Resolved.Outcome;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import io.dossierstreams.state.BinaryReader;
import java.time.Instant;

/** Reads the facts that {@link FactCodec} wrote, one after the other. */
final class FactReader {
    private static final Channel[] CHANNELS = Channel.values();
    private static final Kind[] KINDS = Kind.values();
    private static final ServiceLevel[] LEVELS = ServiceLevel.values();
    private static final Components[] COMPONENTS = Components.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Method[] METHODS = Method.values();
    private static final Purpose[] PURPOSES = Purpose.values();

    private final BinaryReader in;
    private final boolean withArrivals;

    /** @param withArrivals false for bytes of before arrivals were kept */
    FactReader(BinaryReader in, boolean withArrivals) {
        this.in = in;
        this.withArrivals = withArrivals;
    }

    Fact<Received> received() {
        int revision = in.readInt();
        long time = in.readLong();
        long arrival = arrival(time);
        String unit = in.readString();
        String procedure = in.readString();
        int kinds = in.readByte();
        int flags = in.readByte();
        int level = kinds >> 3 & 3;
        return new Fact<>(
                revision,
                time,
                arrival,
                new Received(
                        unit,
                        procedure,
                        constant(CHANNELS, kinds & 3),
                        isSet(flags, 3) ? Instant.ofEpochMilli(in.readLong()) : null,
                        KINDS[kinds >> 2 & 1],
                        level == 0 ? null : LEVELS[level - 1],
                        isSet(flags, 0),
                        constant(COMPONENTS, kinds >> 5),
                        isSet(flags, 1),
                        isSet(flags, 2),
                        null));
    }

    Fact<Resolved> resolved() {
        int revision = in.readInt();
        long time = in.readLong();
        long arrival = arrival(time);
        int kinds = in.readByte();
        return new Fact<>(
                revision,
                time,
                arrival,
                new Resolved(constant(OUTCOMES, kinds & 3), isSet(kinds, 2), in.readInt(), in.readOptionalString()));
    }

    Fact<Voided> voided() {
        int revision = in.readInt();
        long time = in.readLong();
        return new Fact<>(revision, time, arrival(time), new Voided(null));
    }

    Fact<Extended> extended(String id) {
        int revision = in.readInt();
        long time = in.readLong();
        long arrival = arrival(time);
        return new Fact<>(revision, time, arrival, new Extended(id, Instant.ofEpochMilli(in.readLong()), null));
    }

    Fact<Verified> verified(String id) {
        int revision = in.readInt();
        long time = in.readLong();
        long arrival = arrival(time);
        return new Fact<>(revision, time, arrival, new Verified(id, isSet(in.readByte(), 0)));
    }

    Fact<Paid> paid(String id) {
        int revision = in.readInt();
        long time = in.readLong();
        long arrival = arrival(time);
        int kinds = in.readByte();
        return new Fact<>(
                revision,
                time,
                arrival,
                new Paid(id, in.readLong(), METHODS[kinds & 1], constant(PURPOSES, kinds >> 1)));
    }

    Fact<Signed> signed(String id) {
        int revision = in.readInt();
        long time = in.readLong();
        long arrival = arrival(time);
        return new Fact<>(revision, time, arrival, new Signed(id, in.readOptionalString()));
    }

    private long arrival(long time) {
        if (!withArrivals) {
            return Fact.UNKNOWN_ARRIVAL;
        }
        long lag = in.readLong();
        return lag == FactCodec.UNKNOWN_LAG ? Fact.UNKNOWN_ARRIVAL : time + lag;
    }

    private static <T> T constant(T[] constants, int ordinal) {
        return constants[BinaryReader.ordinal(ordinal, constants.length)];
    }

    private static boolean isSet(int flags, int bit) {
        return (flags >> bit & 1) != 0;
    }
}
