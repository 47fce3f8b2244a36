package io.dossierstreams.runtime;

import io.dossierstreams.reference.ReferenceChanges;
import io.dossierstreams.reference.ReferenceChanges.Changed;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Definition;
import java.time.Instant;
import java.util.List;
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
     * Writes what differs, and removes what is not among the definitions any more.
     *
     * @param now time of the messages
     */
    static void write(KafkaClients clients, ReferenceFile<Definition> definitions, Instant now) {
        ReferenceTopic<Definition> topic = new ReferenceTopic<>(clients, ReferenceKind.DEFINITIONS);
        ReferenceChanges<Definition> changes = ReferenceChanges.between(topic.read(), definitions, true);
        List<Definition> written = changes.written();
        if (written.isEmpty() && changes.removed().isEmpty()) {
            return;
        }
        topic.write(written, changes.removed(), now);
        LOG.info(
                "definitions: added {}, changed {}, removed {}",
                keys(changes.added()),
                keys(changes.changed().stream().map(Changed::after).toList()),
                changes.removed());
    }

    private static List<String> keys(List<Definition> definitions) {
        return definitions.stream().map(Definition::key).toList();
    }
}
