package io.dossierstreams.topology;

import io.dossierstreams.deadline.DeadlineKey;
import io.dossierstreams.deadline.DeadlineTable;
import io.dossierstreams.state.BinaryReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** Deadlines over a state store. All there is to know is in the keys; the values are a version and nothing else. */
final class DeadlineKeys extends StoreTable<DeadlineKey, Integer> implements DeadlineTable {
    private static final int VERSION = 1;

    DeadlineKeys(KeyValueStore<Bytes, byte[]> store) {
        super(
                store,
                new Format<>(DeadlineKey::encode, DeadlineKey::decode),
                new Format<>(DeadlineKeys::write, DeadlineKeys::read));
    }

    @Override
    public void put(DeadlineKey key) {
        put(key, VERSION);
    }

    @Override
    public void remove(DeadlineKey key) {
        put(key, null);
    }

    @Override
    public List<DeadlineKey> between(DeadlineKey from, long to, int limit) {
        List<DeadlineKey> keys = new ArrayList<>();
        byte[] end = new DeadlineKey(to + 1, "").encode();
        forEachBetween(from.encode(), end, limit, (key, version) -> keys.add(key));
        return keys;
    }

    private static byte[] write(int version) {
        return new byte[] {(byte) version};
    }

    private static int read(byte[] bytes) {
        return new BinaryReader(bytes).version("deadline", VERSION).end(VERSION);
    }
}
