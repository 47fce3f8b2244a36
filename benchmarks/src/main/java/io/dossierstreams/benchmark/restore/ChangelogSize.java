package io.dossierstreams.benchmark.restore;

/**
 * What the changelog of a store holds.
 *
 * @param store name of the store
 * @param records as they are there now
 * @param entries keys with a value: what a changelog comes down to that is compacted as a whole
 * @param keyBytes of the entries
 * @param valueBytes of the entries
 * @param diskBytes of all records in the broker's files, compressed
 * @param compactedDiskBytes of the entries alone, written anew and compressed
 */
record ChangelogSize(
        String store,
        long records,
        long entries,
        long keyBytes,
        long valueBytes,
        long diskBytes,
        long compactedDiskBytes) {

    /** Bytes of keys and values that all entries take. */
    long bytes() {
        return keyBytes + valueBytes;
    }
}
