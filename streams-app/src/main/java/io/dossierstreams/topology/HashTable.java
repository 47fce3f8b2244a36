package io.dossierstreams.topology;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Bytes by bytes, with open addresses. Ids of dossiers are digits in a row, of which the hash of arrays gives so many near
 * each other that a {@link java.util.HashMap} falls back to trees: here the hash is mixed first. And an entry needs no object
 * of its own.
 */
final class HashTable {
    private static final int LEAST_PLACES = 64;

    private Bytes[] keys = new Bytes[LEAST_PLACES];
    private byte[][] values = new byte[LEAST_PLACES][];
    private int size;

    int size() {
        return size;
    }

    /** The value of a key, or null. */
    byte[] get(Bytes key) {
        return values[place(key)];
    }

    /** Sets the value of a key, and returns the one before, or null. */
    byte[] put(Bytes key, byte[] value) {
        int place = place(key);
        byte[] before = values[place];
        values[place] = Objects.requireNonNull(value, "value");
        if (before == null) {
            keys[place] = key;
            size++;
            if (size * 3L > keys.length * 2L) {
                grow();
            }
        }
        return before;
    }

    /** Removes a key, and returns its value, or null. */
    byte[] remove(Bytes key) {
        int hole = place(key);
        byte[] removed = values[hole];
        if (removed == null) {
            return null;
        }
        size--;
        // Whoever stands behind the hole and would no longer be found moves into it.
        int mask = keys.length - 1;
        for (int next = hole + 1 & mask; keys[next] != null; next = next + 1 & mask) {
            int home = mixed(keys[next]) & mask;
            boolean isFoundBehindTheHole = hole <= next ? hole < home && home <= next : hole < home || home <= next;
            if (!isFoundBehindTheHole) {
                keys[hole] = keys[next];
                values[hole] = values[next];
                hole = next;
            }
        }
        keys[hole] = null;
        values[hole] = null;
        return removed;
    }

    /** Visits all keys, in no order. */
    void forEachKey(Consumer<Bytes> visitor) {
        for (Bytes key : keys) {
            if (key != null) {
                visitor.accept(key);
            }
        }
    }

    void clear() {
        keys = new Bytes[LEAST_PLACES];
        values = new byte[LEAST_PLACES][];
        size = 0;
    }

    /** Where the key is, or else the empty place where it belongs. */
    private int place(Bytes key) {
        int mask = keys.length - 1;
        int place = mixed(key) & mask;
        while (keys[place] != null && !Arrays.equals(keys[place].get(), key.get())) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        Bytes[] oldKeys = keys;
        byte[][] oldValues = values;
        keys = new Bytes[oldKeys.length * 2];
        values = new byte[oldKeys.length * 2][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }

    /** The last steps of MurmurHash3: each bit of the hash comes to count in the lower ones. */
    private static int mixed(Bytes key) {
        int hash = key.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
