package io.dossierstreams.topology;

import io.dossierstreams.state.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A table over a state store of bytes.
 *
 * <p>It may keep values that were read or written last, decoded: they are immutable, all changes go through the table and
 * on to the store, and it is made anew with each assignment of its task, so what it keeps is what the store has. Visits
 * read the store.
 */
class StoreTable<K, V> implements Table<K, V> {
    private static final BytesSerializer PREFIX = new BytesSerializer();

    private final KeyValueStore<Bytes, byte[]> store;
    private final Format<K> keys;
    private final Format<V> values;
    private final RecentValues<K, V> recent;

    StoreTable(KeyValueStore<Bytes, byte[]> store, Format<K> keys, Format<V> values) {
        this(store, keys, values, 0);
    }

    /** @param kept how many values are kept decoded; their keys have to be equal where their bytes are */
    StoreTable(KeyValueStore<Bytes, byte[]> store, Format<K> keys, Format<V> values, int kept) {
        this.store = store;
        this.keys = keys;
        this.values = values;
        this.recent = new RecentValues<>(kept);
    }

    /** How a key or value is written and read. */
    record Format<T>(Function<T, byte[]> encode, Function<byte[], T> decode) {}

    @Override
    public final V get(K key) {
        V kept = recent.get(key);
        if (kept != null) {
            return kept;
        }
        byte[] value = store.get(bytes(key));
        V read = value == null ? null : values.decode().apply(value);
        recent.keep(key, read);
        return read;
    }

    @Override
    public final void put(K key, V value) {
        if (value == null) {
            store.delete(bytes(key));
        } else {
            store.put(bytes(key), values.encode().apply(value));
        }
        recent.keep(key, value);
    }

    @Override
    public final void forEach(BiConsumer<K, V> visitor) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            visit(entries, visitor);
        }
    }

    /**
     * Reads ranges that widen step by step: first the keys that share all bytes with this one, then those that share all
     * but the last, and so on. One open range would give the same, but the in-memory store of Kafka Streams copies all
     * keys of a range before it gives the first one.
     */
    @Override
    public final void forEachFrom(K key, int limit, BiConsumer<K, V> visitor) {
        byte[] first = keys.encode().apply(key);
        Bytes from = Bytes.wrap(first);
        int rest = limit;
        for (int shared = first.length; shared >= 0 && from != null; shared--) {
            Bytes to = behindAllWith(first, shared);
            rest = visitRange(from, to, rest, visitor);
            if (rest == 0) {
                return;
            }
            from = to;
        }
    }

    /** The least key behind all that begin with these bytes; null where there is none. */
    static Bytes behindAllWith(byte[] bytes, int length) {
        int last = length - 1;
        while (last >= 0 && bytes[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        byte[] next = Arrays.copyOf(bytes, last + 1);
        next[last]++;
        return Bytes.wrap(next);
    }

    /** Visits the entries whose keys begin with these bytes. */
    final void forEachWithPrefix(byte[] prefix, BiConsumer<K, V> visitor) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(Bytes.wrap(prefix), PREFIX)) {
            visit(entries, visitor);
        }
    }

    /** The keys that begin with these bytes; their values are not decoded. */
    final List<K> keysWithPrefix(byte[] prefix) {
        List<K> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(Bytes.wrap(prefix), PREFIX)) {
            entries.forEachRemaining(entry -> found.add(keys.decode().apply(entry.key.get())));
        }
        return found;
    }

    /** Visits the entries whose keys sort before these bytes. */
    final void forEachBelow(byte[] end, BiConsumer<K, V> visitor) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(null, Bytes.wrap(end))) {
            visit(entries, visitor);
        }
    }

    /** Visits at most so many entries whose keys sort from the one bytes to the others, these excluded. */
    final void forEachBetween(byte[] from, byte[] end, int limit, BiConsumer<K, V> visitor) {
        visitRange(Bytes.wrap(from), Bytes.wrap(end), limit, visitor);
    }

    /** Returns how many more may be visited; at 0 there may be more in the range. */
    private int visitRange(Bytes from, Bytes end, int limit, BiConsumer<K, V> visitor) {
        int rest = limit;
        if (rest == 0) {
            return 0;
        }
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, end)) {
            while (rest > 0 && entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                if (entry.key.equals(end)) {
                    break;
                }
                visitor.accept(
                        keys.decode().apply(entry.key.get()), values.decode().apply(entry.value));
                rest--;
            }
        }
        return rest;
    }

    private void visit(KeyValueIterator<Bytes, byte[]> entries, BiConsumer<K, V> visitor) {
        while (entries.hasNext()) {
            KeyValue<Bytes, byte[]> entry = entries.next();
            visitor.accept(keys.decode().apply(entry.key.get()), values.decode().apply(entry.value));
        }
    }

    private Bytes bytes(K key) {
        return Bytes.wrap(keys.encode().apply(key));
    }
}
