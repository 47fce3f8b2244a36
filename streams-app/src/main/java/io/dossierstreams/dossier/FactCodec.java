package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.EventData;
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
import io.dossierstreams.state.BinaryWriter;
import java.time.Instant;

/**
 * The bytes of a fact: of all that counts and nothing else. Free texts, {@code submittedAt}, the event's id and its
 * source are no facts: events that differ only in these are the same event sent again.
 *
 * <p>Sub-ids are not part of the bytes; they are the keys of the registers.
 */
final class FactCodec {
    private FactCodec() {}

    /** Time and data, without the revision: what two events of one revision are compared by. */
    static byte[] bytes(Fact<?> fact) {
        BinaryWriter out = new BinaryWriter();
        writeBody(out, fact);
        return out.toByteArray();
    }

    static void write(BinaryWriter out, Fact<?> fact) {
        out.writeLong(fact.revision());
        writeBody(out, fact);
    }

    private static void writeBody(BinaryWriter out, Fact<?> fact) {
        out.writeLong(fact.time());
        EventData data = fact.data();
        if (data instanceof Received received) {
            writeReceived(out, received);
        } else if (data instanceof Resolved resolved) {
            out.writeByte(resolved.outcome().ordinal() | flag(resolved.electronicResult(), 2))
                    .writeLong(resolved.certifiedCopies())
                    .writeOptionalString(resolved.unit());
        } else if (data instanceof Extended extended) {
            out.writeLong(extended.dueAt().toEpochMilli());
        } else if (data instanceof Verified verified) {
            out.writeByte(flag(verified.matched(), 0));
        } else if (data instanceof Paid paid) {
            out.writeByte(paid.method().ordinal() | paid.purpose().ordinal() << 1)
                    .writeLong(paid.amountVnd());
        } else if (data instanceof Signed signed) {
            out.writeOptionalString(signed.unit());
        }
    }

    private static void writeReceived(BinaryWriter out, Received received) {
        int level =
                received.serviceLevel() == null ? 0 : received.serviceLevel().ordinal() + 1;
        out.writeString(received.unit())
                .writeString(received.procedure())
                .writeByte(received.channel().ordinal()
                        | received.kind().ordinal() << 2
                        | level << 3
                        | received.components().ordinal() << 5)
                .writeByte(flag(received.nationalAccount(), 0)
                        | flag(received.reusedData(), 1)
                        | flag(received.feeRequired(), 2)
                        | flag(received.dueAt() != null, 3));
        if (received.dueAt() != null) {
            out.writeLong(received.dueAt().toEpochMilli());
        }
    }

    static Fact<Received> readReceived(BinaryReader in) {
        int revision = in.readInt();
        long time = in.readLong();
        String unit = in.readString();
        String procedure = in.readString();
        int kinds = in.readByte();
        int flags = in.readByte();
        int level = kinds >> 3 & 3;
        return new Fact<>(
                revision,
                time,
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

    static Fact<Resolved> readResolved(BinaryReader in) {
        int revision = in.readInt();
        long time = in.readLong();
        int kinds = in.readByte();
        return new Fact<>(
                revision,
                time,
                new Resolved(constant(OUTCOMES, kinds & 3), isSet(kinds, 2), in.readInt(), in.readOptionalString()));
    }

    static Fact<Voided> readVoided(BinaryReader in) {
        return new Fact<>(in.readInt(), in.readLong(), new Voided(null));
    }

    static Fact<Extended> readExtended(BinaryReader in, String id) {
        return new Fact<>(in.readInt(), in.readLong(), new Extended(id, Instant.ofEpochMilli(in.readLong()), null));
    }

    static Fact<Verified> readVerified(BinaryReader in, String id) {
        return new Fact<>(in.readInt(), in.readLong(), new Verified(id, isSet(in.readByte(), 0)));
    }

    static Fact<Paid> readPaid(BinaryReader in, String id) {
        int revision = in.readInt();
        long time = in.readLong();
        int kinds = in.readByte();
        return new Fact<>(
                revision, time, new Paid(id, in.readLong(), METHODS[kinds & 1], constant(PURPOSES, kinds >> 1)));
    }

    static Fact<Signed> readSigned(BinaryReader in, String id) {
        return new Fact<>(in.readInt(), in.readLong(), new Signed(id, in.readOptionalString()));
    }

    private static final Channel[] CHANNELS = Channel.values();
    private static final Kind[] KINDS = Kind.values();
    private static final ServiceLevel[] LEVELS = ServiceLevel.values();
    private static final Components[] COMPONENTS = Components.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Method[] METHODS = Method.values();
    private static final Purpose[] PURPOSES = Purpose.values();

    private static <T> T constant(T[] constants, int ordinal) {
        return constants[BinaryReader.ordinal(ordinal, constants.length)];
    }

    private static int flag(boolean value, int bit) {
        return value ? 1 << bit : 0;
    }

    private static boolean isSet(int flags, int bit) {
        return (flags >> bit & 1) != 0;
    }
}
