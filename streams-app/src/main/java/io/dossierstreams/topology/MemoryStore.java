package io.dossierstreams.topology;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store on the heap that needs no Kafka Streams around it. It holds the bytes that every other store holds, in the same
 * order, so that tables over it behave as they do at work; and bytes take less room than the values that they stand for.
 *
 * <p>Iterators read the store itself, not a copy: to change it while one is read is an error, as {@link
 * io.dossierstreams.state.Table} says.
 */
class MemoryStore implements KeyValueStore<Bytes, byte[]> {
    private final String name;
    private final NavigableMap<Bytes, byte[]> entries = new TreeMap<>();

    MemoryStore(String name) {
        this.name = name;
    }

    /** All entries; to be changed by subclasses only. */
    final NavigableMap<Bytes, byte[]> entries() {
        return entries;
    }

    @Override
    public final byte[] get(Bytes key) {
        return entries.get(key);
    }

    @Override
    public final void put(Bytes key, byte[] value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }

    @Override
    public final byte[] putIfAbsent(Bytes key, byte[] value) {
        return entries.putIfAbsent(key, value);
    }

    @Override
    public final void putAll(List<KeyValue<Bytes, byte[]>> all) {
        all.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public final byte[] delete(Bytes key) {
        return entries.remove(key);
    }

    @Override
    public final KeyValueIterator<Bytes, byte[]> all() {
        return new Entries(entries);
    }

    @Override
    public final KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        NavigableMap<Bytes, byte[]> tail = from == null ? entries : entries.tailMap(from, true);
        return new Entries(to == null ? tail : tail.headMap(to, true));
    }

    @Override
    public final <PS extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(P prefix, PS serializer) {
        byte[] bytes = serializer.serialize(null, prefix);
        NavigableMap<Bytes, byte[]> tail = entries.tailMap(Bytes.wrap(bytes), true);
        Bytes behind = StoreTable.behindAllWith(bytes, bytes.length);
        return new Entries(behind == null ? tail : tail.headMap(behind, false));
    }

    @Override
    public final long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void init(StateStoreContext context, StateStore root) {}

    @Override
    @Deprecated
    public final void flush() {}

    @Override
    public final void close() {}

    @Override
    public final boolean persistent() {
        return false;
    }

    @Override
    public final boolean isOpen() {
        return true;
    }

    private static final class Entries implements KeyValueIterator<Bytes, byte[]> {
        private final Iterator<Map.Entry<Bytes, byte[]>> rest;
        private Map.Entry<Bytes, byte[]> next;

        Entries(NavigableMap<Bytes, byte[]> range) {
            rest = range.entrySet().iterator();
            advance();
        }

        private void advance() {
            next = rest.hasNext() ? rest.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            KeyValue<Bytes, byte[]> entry = KeyValue.pair(peekNextKey(), next.getValue());
            advance();
            return entry;
        }

        @Override
        public Bytes peekNextKey() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            return next.getKey();
        }

        @Override
        public void close() {}
    }
}
