package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.state.BinaryWriter;

/**
 * The bytes of a fact: of all that counts and nothing else. Free texts, {@code submittedAt}, the event's id and its
 * source are no facts: events that differ only in these are the same event sent again.
 *
 * <p>Sub-ids are not part of the bytes; they are the keys of the registers. {@link FactReader} reads them.
 */
final class FactCodec {
    /** In place of a lag; no lag can be as long. */
    static final long UNKNOWN_LAG = Long.MIN_VALUE;

    private FactCodec() {}

    /**
     * Time and data, without revision and arrival: what two events of one revision are compared by. When they arrived
     * must not decide, or the order of arrival would.
     */
    static byte[] bytes(Fact<?> fact) {
        BinaryWriter out = new BinaryWriter().writeLong(fact.time());
        writeData(out, fact.data());
        return out.toByteArray();
    }

    static void write(BinaryWriter out, Fact<?> fact) {
        out.writeLong(fact.revision()).writeLong(fact.time()).writeLong(lag(fact));
        writeData(out, fact.data());
    }

    /** Written in place of the arrival: most facts arrive soon, and a small number takes few bytes. */
    private static long lag(Fact<?> fact) {
        return fact.arrivalKnown() ? fact.arrival() - fact.time() : UNKNOWN_LAG;
    }

    private static void writeData(BinaryWriter out, EventData data) {
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

    private static int flag(boolean value, int bit) {
        return value ? 1 << bit : 0;
    }
}
