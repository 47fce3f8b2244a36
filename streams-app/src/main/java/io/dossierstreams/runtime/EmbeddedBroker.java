package io.dossierstreams.runtime;

import io.dossierstreams.embedded.EmbeddedKafka;
import io.dossierstreams.embedded.EmbeddedKafkaException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The one class that names the embedded broker: where its jar is missing, loading this class fails and no other. */
final class EmbeddedBroker implements AutoCloseable {
    private final EmbeddedKafka kafka;

    private EmbeddedBroker(EmbeddedKafka kafka) {
        this.kafka = kafka;
    }

    static EmbeddedBroker start(Path directory, int port, Consumer<String> onFault) {
        try {
            return new EmbeddedBroker(EmbeddedKafka.builder()
                    .dataDirectory(directory)
                    .port(port)
                    .onFault(fault -> onFault.accept(fault.kind() + " in " + fault.thread() + ": " + fault.message()))
                    .build()
                    .start());
        } catch (EmbeddedKafkaException e) {
            throw new ClusterException(e.getMessage(), e);
        }
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
