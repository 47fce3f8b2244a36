package io.dossierstreams.topology;

import io.dossierstreams.state.Table;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A table over a state store of bytes. */
class StoreTable<K, V> implements Table<K, V> {
    private static final BytesSerializer PREFIX = new BytesSerializer();

    private final KeyValueStore<Bytes, byte[]> store;
    private final Format<K> keys;
    private final Format<V> values;

    StoreTable(KeyValueStore<Bytes, byte[]> store, Format<K> keys, Format<V> values) {
        this.store = store;
        this.keys = keys;
        this.values = values;
    }

    /** How a key or value is written and read. */
    record Format<T>(Function<T, byte[]> encode, Function<byte[], T> decode) {}

    @Override
    public final V get(K key) {
        byte[] value = store.get(bytes(key));
        return value == null ? null : values.decode().apply(value);
    }

    @Override
    public final void put(K key, V value) {
        if (value == null) {
            store.delete(bytes(key));
        } else {
            store.put(bytes(key), values.encode().apply(value));
        }
    }

    @Override
    public final void forEach(BiConsumer<K, V> visitor) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            visit(entries, visitor);
        }
    }

    /** Visits the entries whose keys begin with these bytes. */
    final void forEachWithPrefix(byte[] prefix, BiConsumer<K, V> visitor) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(Bytes.wrap(prefix), PREFIX)) {
            visit(entries, visitor);
        }
    }

    /** Visits the entries whose keys sort before these bytes. */
    final void forEachBelow(byte[] end, BiConsumer<K, V> visitor) {
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(null, Bytes.wrap(end))) {
            visit(entries, visitor);
        }
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
