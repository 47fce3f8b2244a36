package io.dossierstreams.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Where state is kept between commits; the changelog is the same for both. */
public enum StateStores {
    /** On disk: state larger than memory, and a clean restart restores nothing. */
    ROCKSDB,
    /** On the heap: faster, restored from the changelog at every start. */
    MEMORY;

    StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        KeyValueBytesStoreSupplier supplier =
                this == ROCKSDB ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
        return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray());
    }

    /** A store whose values change often between two commits: only the last of each goes to the changelog. */
    StoreBuilder<KeyValueStore<Bytes, byte[]>> cachedStore(String name) {
        return store(name).withCachingEnabled();
    }
}
