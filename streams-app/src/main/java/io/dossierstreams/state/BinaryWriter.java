package io.dossierstreams.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the compact formats of state and of internal topics: variable-length numbers and strings with their length. */
public final class BinaryWriter {
    private static final int LONGEST_LONG = 10;

    private byte[] bytes = new byte[64];
    private int size;

    public BinaryWriter writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Writes a number of any size; the smaller its absolute value, the fewer bytes (zigzag, base 128). */
    public BinaryWriter writeLong(long value) {
        ensure(LONGEST_LONG);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Writes eight bytes, high ones first, so that the bytes of numbers above zero sort as the numbers do. */
    public BinaryWriter writeSortable(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            writeByte((int) (value >>> shift));
        }
        return this;
    }

    public BinaryWriter writeString(String value) {
        return writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a string or null. */
    public BinaryWriter writeOptionalString(String value) {
        if (value == null) {
            return writeByte(0);
        }
        return writeByte(1).writeString(value);
    }

    /** Writes the length and the bytes. */
    public BinaryWriter writeBytes(byte[] value) {
        return writeLong(value.length).writeRaw(value);
    }

    /** Writes the bytes alone: for the end of a key, where the length is known from its own. */
    public BinaryWriter writeRaw(byte[] value) {
        ensure(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
