package io.dossierstreams.topology;

import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store that counts the iterators it gives: one that stays open holds memory and files of RocksDB. */
final class CountingStore implements KeyValueStore<Bytes, byte[]> {
    private final KeyValueStore<Bytes, byte[]> store;
    private int opened;
    private int closed;
    private int widestRange;

    CountingStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    /** Keys in the widest range that was asked for, read or not: the in-memory store copies them all. */
    int widestRange() {
        return widestRange;
    }

    private int sizeOf(Bytes from, Bytes to) {
        int size = 0;
        try (KeyValueIterator<Bytes, byte[]> all = store.range(from, to)) {
            for (; all.hasNext(); all.next()) {
                size++;
            }
        }
        return size;
    }

    @Override
    public byte[] get(Bytes key) {
        return store.get(key);
    }

    @Override
    public void put(Bytes key, byte[] value) {
        store.put(key, value);
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        return store.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        store.putAll(entries);
    }

    @Override
    public byte[] delete(Bytes key) {
        return store.delete(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        widestRange = Math.max(widestRange, sizeOf(from, to));
        return new Counted(store.range(from, to));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new Counted(store.all());
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(P prefix, S serializer) {
        return new Counted(store.prefixScan(prefix, serializer));
    }

    @Override
    public long approximateNumEntries() {
        return store.approximateNumEntries();
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        store.init(context, root);
    }

    @Override
    @Deprecated
    public void flush() {
        store.flush();
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public boolean persistent() {
        return store.persistent();
    }

    @Override
    public boolean isOpen() {
        return store.isOpen();
    }

    private final class Counted implements KeyValueIterator<Bytes, byte[]> {
        private final KeyValueIterator<Bytes, byte[]> iterator;

        Counted(KeyValueIterator<Bytes, byte[]> iterator) {
            this.iterator = iterator;
            opened++;
        }

        @Override
        public boolean hasNext() {
            return iterator.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            return iterator.next();
        }

        @Override
        public Bytes peekNextKey() {
            return iterator.peekNextKey();
        }

        @Override
        public void close() {
            closed++;
            iterator.close();
        }
    }
}
