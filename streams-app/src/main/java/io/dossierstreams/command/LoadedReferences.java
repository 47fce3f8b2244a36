package io.dossierstreams.command;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Definition;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What is loaded of all kinds, as far as a file of one kind has to fit to it. */
final class LoadedReferences {
    private final KafkaClients clients;

    LoadedReferences(KafkaClients clients) {
        this.clients = clients;
    }

    /** Ids of all entries, of those too that are not valid. */
    Set<String> ids(ReferenceKind<?> kind) {
        return new ReferenceTopic<>(clients, kind).read().keySet();
    }

    /** All valid entries. */
    <T extends Record> Collection<T> values(ReferenceKind<T> kind) {
        return new ReferenceTopic<>(clients, kind)
                .read().values().stream().flatMap(Optional::stream).toList();
    }

    /** The indicators that are defined; the built-in ones before an application has written its definitions. */
    Indicators indicators() {
        Collection<Definition> definitions = values(ReferenceKind.DEFINITIONS);
        return definitions.isEmpty() ? Indicators.STANDARD : Indicators.of(definitions);
    }
}
