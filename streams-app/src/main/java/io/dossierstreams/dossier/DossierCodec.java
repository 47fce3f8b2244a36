package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A dossier as bytes of the state store: version, flags of what there is, then the registers. A golden test holds the
 * bytes of each version, since a changelog outlives the software that wrote it.
 *
 * <p>Version 1 had no arrivals; it is still read, and its facts have {@link Fact#UNKNOWN_ARRIVAL}.
 */
public final class DossierCodec {
    private static final int VERSION = 2;
    private static final int RECEIVED = 1;
    private static final int RESOLVED = 1 << 1;
    private static final int VOIDED = 1 << 2;
    private static final int EXTENSIONS = 1 << 3;
    private static final int LOOKUPS = 1 << 4;
    private static final int PAYMENTS = 1 << 5;
    private static final int RESULTS = 1 << 6;

    private DossierCodec() {}

    public static byte[] encode(Dossier dossier) {
        BinaryWriter out = new BinaryWriter();
        out.writeByte(VERSION)
                .writeByte(flag(dossier.received(), RECEIVED)
                        | flag(dossier.resolved(), RESOLVED)
                        | flag(dossier.voided(), VOIDED)
                        | flag(dossier.extensions(), EXTENSIONS)
                        | flag(dossier.lookups(), LOOKUPS)
                        | flag(dossier.payments(), PAYMENTS)
                        | flag(dossier.results(), RESULTS));
        writeFact(out, dossier.received());
        writeFact(out, dossier.resolved());
        writeFact(out, dossier.voided());
        writeRegisters(out, dossier.extensions());
        writeRegisters(out, dossier.lookups());
        writeRegisters(out, dossier.payments());
        writeRegisters(out, dossier.results());
        return out.toByteArray();
    }

    /** Reads a dossier; null bytes are a dossier of which nothing is known. */
    public static Dossier decode(byte[] bytes) {
        if (bytes == null) {
            return Dossier.UNKNOWN;
        }
        BinaryReader in = new BinaryReader(bytes);
        FactReader facts = new FactReader(in, in.versionUpTo("dossier", VERSION) > 1);
        int flags = in.readByte();
        return in.end(new Dossier(
                (flags & RECEIVED) == 0 ? null : facts.received(),
                (flags & RESOLVED) == 0 ? null : facts.resolved(),
                (flags & VOIDED) == 0 ? null : facts.voided(),
                readRegisters(in, flags & EXTENSIONS, facts::extended),
                readRegisters(in, flags & LOOKUPS, facts::verified),
                readRegisters(in, flags & PAYMENTS, facts::paid),
                readRegisters(in, flags & RESULTS, facts::signed)));
    }

    private static int flag(Fact<?> fact, int flag) {
        return fact == null ? 0 : flag;
    }

    private static int flag(SortedMap<?, ?> registers, int flag) {
        return registers.isEmpty() ? 0 : flag;
    }

    private static void writeFact(BinaryWriter out, Fact<?> fact) {
        if (fact != null) {
            FactCodec.write(out, fact);
        }
    }

    private static <D extends EventData> void writeRegisters(BinaryWriter out, SortedMap<String, Fact<D>> registers) {
        if (registers.isEmpty()) {
            return;
        }
        out.writeLong(registers.size());
        registers.forEach((id, fact) -> {
            out.writeString(id);
            FactCodec.write(out, fact);
        });
    }

    private static <D extends EventData> SortedMap<String, Fact<D>> readRegisters(
            BinaryReader in, int flag, Function<String, Fact<D>> read) {
        if (flag == 0) {
            return Registers.empty();
        }
        SortedMap<String, Fact<D>> registers = new TreeMap<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            String id = in.readString();
            registers.put(id, read.apply(id));
        }
        return Collections.unmodifiableSortedMap(registers);
    }
}
