package io.dossierstreams.delta;

import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;

/** A single count as bytes of a store: how many dossiers a procedure has in a month. */
public final class CountCodec {
    private static final int VERSION = 1;

    private CountCodec() {}

    public static byte[] encode(long count) {
        return new BinaryWriter().writeByte(VERSION).writeLong(count).toByteArray();
    }

    public static long decode(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes).version("count", VERSION);
        return in.end(in.readLong());
    }
}
