package io.dossierstreams.topology;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;

/** A state store whose content can be set back to what was committed. */
final class MapStore extends MemoryStore {
    MapStore(String name) {
        super(name);
    }

    Map<Bytes, byte[]> content() {
        return new TreeMap<>(entries());
    }

    void restore(Map<Bytes, byte[]> content) {
        entries().clear();
        entries().putAll(content);
    }
}
