package io.dossierstreams.state;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;

/**
 * Reads what {@link BinaryWriter} wrote.
 *
 * <p>These bytes are the application's own; if they are broken, its state is, and no figure can be trusted: every method
 * throws {@link IllegalStateException} rather than go on.
 */
public final class BinaryReader {
    private final byte[] bytes;
    private int position;

    public BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the version byte that opens each format, and checks it. */
    public BinaryReader version(String format, int expected) {
        int found = readByte();
        if (found != expected) {
            throw new IllegalStateException(format + ": format version " + found + ", expected " + expected);
        }
        return this;
    }

    /** Reads the version byte of a format of which older versions are still read, and returns it. */
    public int versionUpTo(String format, int newest) {
        int found = readByte();
        if (found < 1 || found > newest) {
            throw new IllegalStateException(format + ": format version " + found + ", expected 1 to " + newest);
        }
        return found;
    }

    public int readByte() {
        require(1);
        return bytes[position++] & 0xFF;
    }

    /** Reads a byte that is an ordinal. */
    public int readOrdinal(int count) {
        return ordinal(readByte(), count);
    }

    /** Returns the ordinal if there are more constants than that; for one that shares its byte with others. */
    public static int ordinal(int ordinal, int count) {
        if (ordinal >= count) {
            throw new IllegalStateException("ordinal " + ordinal + " of " + count + " constants");
        }
        return ordinal;
    }

    public long readLong() {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = readByte();
            rest |= (long) (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IllegalStateException("number of more than 64 bits at byte " + position);
    }

    public int readInt() {
        long value = readLong();
        if (value != (int) value) {
            throw new IllegalStateException("number of more than 32 bits before byte " + position);
        }
        return (int) value;
    }

    public long readSortable() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | readByte();
        }
        return value;
    }

    /** Reads a day that was written as a sortable number of days since 1970. */
    public LocalDate readSortableDay() {
        long day = readSortable();
        if (!ChronoField.EPOCH_DAY.range().isValidValue(day)) {
            throw new IllegalStateException("no day " + day + " before byte " + position);
        }
        return LocalDate.ofEpochDay(day);
    }

    public String readString() {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    public String readOptionalString() {
        return readByte() == 0 ? null : readString();
    }

    public byte[] readBytes() {
        return readRaw(readInt());
    }

    /** Returns what was read if nothing follows it: bytes that are left over were written by something else. */
    public <T> T end(T read) {
        if (hasMore()) {
            throw new IllegalStateException("expected the end at byte " + position + " of " + bytes.length);
        }
        return read;
    }

    /** Everything up to the end. */
    public byte[] readRest() {
        return readRaw(bytes.length - position);
    }

    public boolean hasMore() {
        return position < bytes.length;
    }

    private byte[] readRaw(int length) {
        require(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    private void require(int length) {
        if (length < 0 || bytes.length - position < length) {
            throw new IllegalStateException(
                    "expected " + length + " more bytes at byte " + position + " of " + bytes.length);
        }
    }
}
