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

    /** A store that is read by key with every event, and seldom in order. */
    StoreBuilder<KeyValueStore<Bytes, byte[]>> storeByKey(String name) {
        return this == ROCKSDB ? store(name) : builder(HashStore.supplier(name));
    }

    StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        KeyValueBytesStoreSupplier supplier =
                this == ROCKSDB ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
        return builder(supplier);
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray());
    }
}
