package io.dossierstreams.topology;

import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store on the heap whose entries are found by hash: for the many that are read by key with every event. The in-memory
 * store of Kafka Streams sorts them, and a search through a million sorted keys costs more than all else that is done for
 * an event.
 *
 * <p>Whoever asks for a range gets it sorted all the same: the keys are sorted when it is asked for the first time, and
 * kept so from then on. Iterators must be read before the store is changed.
 */
final class HashStore implements KeyValueStore<Bytes, byte[]> {
    private final String name;
    private final HashTable entries = new HashTable();
    /** All keys; null until somebody asks for a range. */
    private NavigableSet<Bytes> sorted;

    private boolean open;

    private HashStore(String name) {
        this.name = name;
    }

    static KeyValueBytesStoreSupplier supplier(String name) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new HashStore(name);
            }

            @Override
            public String metricsScope() {
                return "hash";
            }
        };
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> put(Bytes.wrap(key), value));
        open = true;
    }

    @Override
    public byte[] get(Bytes key) {
        return entries.get(key);
    }

    @Override
    public void put(Bytes key, byte[] value) {
        if (value == null) {
            delete(key);
        } else if (entries.put(key, value) == null && sorted != null) {
            sorted.add(key);
        }
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        byte[] present = entries.get(key);
        if (present == null) {
            put(key, value);
        }
        return present;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> all) {
        all.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte[] delete(Bytes key) {
        byte[] removed = entries.remove(key);
        if (removed != null && sorted != null) {
            sorted.remove(key);
        }
        return removed;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new Range(sorted());
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        NavigableSet<Bytes> tail = from == null ? sorted() : sorted().tailSet(from, true);
        return new Range(to == null ? tail : tail.headSet(to, true));
    }

    @Override
    public <PS extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(P prefix, PS serializer) {
        byte[] bytes = serializer.serialize(null, prefix);
        NavigableSet<Bytes> tail = sorted().tailSet(Bytes.wrap(bytes), true);
        Bytes behind = StoreTable.behindAllWith(bytes, bytes.length);
        return new Range(behind == null ? tail : tail.headSet(behind, false));
    }

    private NavigableSet<Bytes> sorted() {
        if (sorted == null) {
            sorted = new TreeSet<>();
            entries.forEachKey(sorted::add);
        }
        return sorted;
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    /** Nobody queries this store from outside, so it need not know up to which record it is. */
    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    @Deprecated
    public void flush() {}

    @Override
    public void close() {
        entries.clear();
        sorted = null;
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private final class Range implements KeyValueIterator<Bytes, byte[]> {
        private final Iterator<Bytes> rest;
        private Bytes next;

        Range(NavigableSet<Bytes> keys) {
            rest = keys.iterator();
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
            Bytes key = peekNextKey();
            advance();
            return KeyValue.pair(key, entries.get(key));
        }

        @Override
        public Bytes peekNextKey() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            return next;
        }

        @Override
        public void close() {}
    }
}
