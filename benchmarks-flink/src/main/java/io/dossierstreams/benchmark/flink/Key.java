package io.dossierstreams.benchmark.flink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What a stream is distributed by: the id of a dossier, or {@code scope|period}. Bytes and not a text: every checkpoint
 * of a hash map writes all keys, and Flink writes texts character by character.
 */
final class Key {
    static final TypeInformation<Key> TYPE = new ValueType<>(Key.class, new KeySerializer());

    private static final byte[] NOTHING = {};

    private final byte[] bytes;
    private final int hash;

    /** @param bytes not to be changed any more, as they are not copied; null is the same as none */
    Key(byte[] bytes) {
        this.bytes = bytes == null ? NOTHING : bytes;
        this.hash = Arrays.hashCode(this.bytes);
    }

    static Key of(String text) {
        return new Key(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && hash == key.hash && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
