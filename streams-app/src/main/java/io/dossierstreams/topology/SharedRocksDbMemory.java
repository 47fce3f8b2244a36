package io.dossierstreams.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One cache and one write buffer for all stores of the process. By default each store takes 50 MiB of cache and 48 MiB
 * of buffers outside of the heap, and there are six stores per partition: on a small server that is all there is.
 */
public final class SharedRocksDbMemory implements RocksDBConfigSetter {
    private static final long CACHE_BYTES = 128L << 20;
    /** Part of the cache, so that the cache's size bounds both. */
    private static final long WRITE_BUFFER_BYTES = 64L << 20;

    private static final long MEMTABLE_BYTES = 8L << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.WRITE_BUFFER);
        options.setWriteBufferSize(MEMTABLE_BYTES);
    }

    /** The memory is shared and lives as long as the process. */
    @Override
    public void close(String storeName, Options options) {}

    /** Made when the first store opens, since only then the native library is loaded. */
    private static final class Shared {
        static final Cache CACHE = new LRUCache(CACHE_BYTES);
        static final WriteBufferManager WRITE_BUFFER = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
    }
}
