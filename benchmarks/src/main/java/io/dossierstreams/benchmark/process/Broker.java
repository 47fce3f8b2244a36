package io.dossierstreams.benchmark.process;

import io.dossierstreams.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** A broker in a process of its own, until the input ends. Prints its address. */
public final class Broker {
    private Broker() {}

    /** @param arguments the directory of its data, and its port or 0 */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.builder()
                .dataDirectory(Path.of(arguments[0]))
                .port(Integer.parseInt(arguments[1]))
                .build()
                .start()) {
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {
                // Ends with whoever started it.
            }
        }
    }
}
