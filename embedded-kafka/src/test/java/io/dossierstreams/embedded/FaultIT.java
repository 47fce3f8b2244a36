package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault is reported; that this JVM lives to judge it is half of each test. */
class FaultIT {
    @TempDir
    private Path folder;

    private final CompletableFuture<BrokerFault> told = new CompletableFuture<>();

    @Test
    void shouldReportAndLiveWhenTheBrokerLosesItsData() throws Exception {
        try (EmbeddedKafka broker = start("broken");
                EmbeddedKafka other = EmbeddedKafka.builder()
                        .dataDirectory(folder.resolve("sound"))
                        .build()
                        .start()) {
            loseData(broker);
            assertThat(told.get(30, TimeUnit.SECONDS).kind()).isEqualTo(BrokerFault.Kind.HALT);
            assertThat(broker.fault()).contains(told.get());
            assertThat(other.fault()).isEmpty();
            assertThat(Clients.of(other).topics()).isEmpty();
        }
    }

    @Test
    void shouldCloseWithinItsLimitWhenTheBrokerHasMetAFault() throws Exception {
        EmbeddedKafka broker = start("broken");
        loseData(broker);
        told.get(30, TimeUnit.SECONDS);
        assertThat(CompletableFuture.runAsync(broker::close)).succeedsWithin(35, TimeUnit.SECONDS);
    }

    @Test
    void shouldReportAnExitOfAThreadThatBelongsToNoBroker() throws Exception {
        try (EmbeddedKafka broker = start("data")) {
            Exit.exit(3, "asked for by the test");
            assertThat(told.get(10, TimeUnit.SECONDS))
                    .isEqualTo(new BrokerFault(
                            BrokerFault.Kind.EXIT,
                            3,
                            "asked for by the test",
                            Thread.currentThread().getName()));
            assertThat(broker.fault()).contains(told.get());
        }
    }

    @Test
    void shouldTellOfTheFirstFaultOnly() {
        try (EmbeddedKafka broker = start("data")) {
            Exit.halt(1, "first");
            Exit.halt(2, "second");
            assertThat(broker.fault()).map(BrokerFault::message).contains("first");
        }
    }

    private EmbeddedKafka start(String directory) {
        return EmbeddedKafka.builder()
                .dataDirectory(folder.resolve(directory))
                .onFault(told::complete)
                .build()
                .start();
    }

    /** Takes a partition's directory away, so that the broker fails when it deletes the topic. */
    private void loseData(EmbeddedKafka broker) throws Exception {
        Clients clients = Clients.of(broker);
        clients.createTopic("lost");
        // Only now is it sure that the broker has made the directory.
        clients.send("lost", "value");
        deleteDirectories(folder.resolve("broken"), "lost-0");
        clients.deleteTopic("lost");
    }

    private static void deleteDirectories(Path folder, String prefix) throws IOException {
        List<Path> doomed;
        try (Stream<Path> content = Files.walk(folder)) {
            doomed = content.filter(path -> folder.relativize(path).toString().startsWith(prefix))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : doomed) {
            Files.delete(path);
        }
    }
}
