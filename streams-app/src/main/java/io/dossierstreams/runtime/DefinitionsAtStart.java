package io.dossierstreams.runtime;

import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.reference.Entry;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Definition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topic of definitions say what the settings of a starting application say. From there they go the way of all
 * reference data, into the log with the next tick, so that a later reader of the log knows what was in force.
 */
final class DefinitionsAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DefinitionsAtStart.class);

    private DefinitionsAtStart() {}

    /**
     * Writes what differs.
     *
     * @param file where given, the topic will hold its definitions, and the built-in ones that it does not have in the same
     *     version, and nothing else. Without it, built-in ones that are missing are added, and what was loaded stays
     * @param now time of the messages
     */
    static void write(KafkaClients clients, Optional<ReferenceFile<Definition>> file, Instant now) {
        ReferenceTopic<Definition> topic = new ReferenceTopic<>(clients, ReferenceKind.DEFINITIONS);
        SortedMap<String, Optional<Definition>> loaded = topic.read();
        SortedMap<String, Definition> wanted = wanted(file);
        Collection<Definition> written = new ArrayList<>();
        wanted.forEach((key, definition) -> {
            Optional<Definition> known = loaded.get(key);
            boolean keep = file.isEmpty() ? known != null : known != null && known.equals(Optional.of(definition));
            if (!keep) {
                written.add(definition);
            }
        });
        List<String> removed = file.isEmpty()
                ? List.of()
                : loaded.keySet().stream()
                        .filter(key -> !wanted.containsKey(key))
                        .toList();
        if (written.isEmpty() && removed.isEmpty()) {
            return;
        }
        topic.write(written, removed, now);
        LOG.info(
                "definitions: written {}, removed {}",
                written.stream().map(Definition::key).toList(),
                removed);
    }

    private static SortedMap<String, Definition> wanted(Optional<ReferenceFile<Definition>> file) {
        SortedMap<String, Definition> wanted = new TreeMap<>();
        BuiltInDefinitions.all().forEach(definition -> wanted.put(definition.key(), definition));
        file.ifPresent(given -> given.entries().stream()
                .map(Entry::value)
                .forEach(definition -> wanted.put(definition.key(), definition)));
        return wanted;
    }
}
