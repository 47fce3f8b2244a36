package io.dossierstreams.view;

import io.dossierstreams.schema.codec.InvalidMessageException;
import io.dossierstreams.schema.codec.ReferenceKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A topic of reference data: entries wait until a tick has taken them in, so that no figure meets tomorrow's units. */
final class ReferenceShelf<T extends Record> {
    private final ReferenceKind<T> kind;
    private final Queue<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private final SortedMap<String, T> entries = new TreeMap<>();

    ReferenceShelf(ReferenceKind<T> kind) {
        this.kind = kind;
    }

    void take(ConsumerRecord<byte[], byte[]> message) {
        waiting.add(message);
    }

    /**
     * Takes in what lies before an offset.
     *
     * @return whether anything did
     */
    boolean advance(long position) {
        boolean changed = false;
        while (!waiting.isEmpty() && waiting.peek().offset() < position) {
            put(waiting.remove());
            changed = true;
        }
        return changed;
    }

    private void put(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            return;
        }
        String id = new String(message.key(), StandardCharsets.UTF_8);
        if (message.value() == null) {
            entries.remove(id);
            return;
        }
        try {
            entries.put(id, kind.codec().decode(message.value()));
        } catch (InvalidMessageException e) {
            // The log rejects it too, and what was known before stays.
        }
    }

    Collection<T> entries() {
        return entries.values();
    }
}
