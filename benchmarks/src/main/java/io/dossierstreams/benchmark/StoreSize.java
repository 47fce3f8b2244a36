package io.dossierstreams.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How much a store holds.
 *
 * @param name of the store
 * @param entries their number
 * @param bytes their keys and values
 */
record StoreSize(String name, long entries, long bytes) {

    @SuppressWarnings("unchecked") // All stores of the topology are of bytes.
    static StoreSize of(StateStore store) {
        long entries = 0;
        long bytes = 0;
        try (KeyValueIterator<Bytes, byte[]> all = ((KeyValueStore<Bytes, byte[]>) store).all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                entries++;
                bytes += entry.key.get().length + entry.value.length;
            }
        }
        return new StoreSize(store.name(), entries, bytes);
    }

    /** The bytes of all files of a directory. */
    static long onDisk(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StoreSize::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the size of " + file, e);
        }
    }
}
