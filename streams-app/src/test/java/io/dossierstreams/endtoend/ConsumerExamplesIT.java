package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.endtoend.ConsumerExample.Ended;
import io.dossierstreams.endtoend.ConsumerExample.Running;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.AlertKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The examples of consumers print what the pipeline sent for a year of alerts of all kinds, in all languages the same.
 * The topics have what makes consumers stumble: aborted transactions, one that is open, a message that comes twice, other
 * types of messages, and states that are not compacted yet.
 */
class ConsumerExamplesIT {
    private static final String PREFIX = "office-7.";

    @TempDir
    private static Path directory;

    private static EmbeddedCluster cluster;
    private static SentBreaches sent;

    /** Of a transaction that does not end: messages after it are not committed, so consumers must end before it. */
    private static Producer<byte[], byte[]> open;

    @BeforeAll
    static void writeYear() throws Exception {
        cluster = EmbeddedCluster.start(directory.resolve("cluster"), 0);
        createTopics("");
        createTopics(PREFIX);
        sent = SentBreaches.ofYear();
        List<ProducerRecord<byte[], byte[]>> messages = sent.messages();
        try (Producer<byte[], byte[]> producer = producer("year")) {
            int half = messages.size() / 2;
            commit(producer, messages.subList(0, half));
            abort(producer, sent.strangers());
            commit(producer, messages.subList(half, messages.size()));
            commit(
                    producer,
                    List.of(
                            sent.events().get(0),
                            SentBreaches.ofType(sent.events().get(1), "dossier.breach-reminder.v1")));
            commit(
                    producer,
                    List.of(
                            SentBreaches.under(PREFIX, sent.states().get(0)),
                            SentBreaches.under(PREFIX, sent.events().get(0))));
        }
        open = producer("open");
        open.beginTransaction();
        sent.strangers().forEach(open::send);
        open.flush();
    }

    @AfterAll
    static void stop() {
        open.close();
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldPrintTheAlertsThatAreOpenNow(ConsumerExample example) throws Exception {
        Ended ended = run(example, "--until-end");

        assertThat(ended.exitCode()).as(ended.error()).isZero();
        assertThat(ended.out()).hasSizeGreaterThan(20).isEqualTo(sent.openNow("vi", breach -> true));
        assertThat(ended.error()).contains(ended.out().size() + " open; transitions follow");
    }

    @ParameterizedTest
    @EnumSource
    void shouldPrintEveryTransitionOnceWhenAskedForHistory(ConsumerExample example) throws Exception {
        Ended ended = run(example, "--history", "--until-end", "--language", "en");

        assertThat(ended.exitCode()).as(ended.error()).isZero();
        assertThat(ended.out())
                .hasSizeGreaterThan(500)
                .isEqualTo(SentBreaches.lines(sent.events(), "en", breach -> true));
    }

    @ParameterizedTest
    @EnumSource
    void shouldPrintOnlyWhatIsAskedForByHeaders(ConsumerExample example) throws Exception {
        Breach one = SentBreaches.decoded(sent.events())
                .filter(breach -> breach.kind() == AlertKind.BELOW_TARGET && breach.parent() != null)
                .findFirst()
                .orElseThrow();
        Predicate<Breach> asked = breach -> breach.kind() == one.kind()
                && breach.level() == one.level()
                && breach.severity() == one.severity()
                && one.parent().equals(breach.parent());

        String[] options = {
            "--kind", one.kind().name(),
            "--severity", one.severity().name(),
            "--level", one.level().name(),
            "--parent", one.parent(),
            "--until-end"
        };

        List<String> history = run(example, with(options, "--history")).out();
        assertThat(history)
                .isNotEmpty()
                .hasSizeLessThan(sent.events().size())
                .isEqualTo(SentBreaches.lines(sent.events(), "vi", asked));
        assertThat(run(example, options).out()).isEqualTo(sent.openNow("vi", asked));
    }

    @ParameterizedTest
    @EnumSource
    void shouldPrintTransitionsAsTheyComeAndStopWhenAsked(ConsumerExample example) throws Exception {
        List<ProducerRecord<byte[], byte[]>> first = sent.states().subList(0, 40);
        String prefix = "follow-" + example + ".";
        createTopics(prefix);
        try (Producer<byte[], byte[]> producer = producer("follow")) {
            commit(producer, SentBreaches.under(prefix, first));
            commit(producer, SentBreaches.under(prefix, sent.events().subList(0, 1)));
            try (Running running = example.start(directory, options("--topic-prefix", prefix))) {
                running.awaitError(" open; transitions follow");
                int open = running.out().size();
                List<ProducerRecord<byte[], byte[]>> next = sent.later(first, 5);
                abort(producer, SentBreaches.under(prefix, sent.strangers()));
                commit(producer, SentBreaches.under(prefix, next));

                assertThat(running.await(open + 5).subList(open, open + 5))
                        .isEqualTo(SentBreaches.lines(next, "vi", breach -> true));
                assertThat(running.stop()).as("it stops").isTrue();
                assertThat(running.out()).hasSize(open + 5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeSettingsFromAFileAndTopicsWithAPrefix(ConsumerExample example) throws Exception {
        String servers = cluster.bootstrapServers();
        Path file = example == ConsumerExample.NODE
                ? Files.writeString(
                        directory.resolve("kafka.config.mjs"), "export default { brokers: ['" + servers + "'] };\n")
                : Files.writeString(
                        directory.resolve("kafka.properties"), "# a comment\nbootstrap.servers=" + servers + "\n");

        Ended ended = example.run(
                directory, "--config", file.toString(), "--topic-prefix", PREFIX, "--history", "--until-end");

        assertThat(ended.exitCode()).as(ended.error()).isZero();
        assertThat(ended.out()).isEqualTo(SentBreaches.lines(sent.events().subList(0, 1), "vi", breach -> true));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhenThereIsNoSuchTopic(ConsumerExample example) throws Exception {
        Ended ended = run(example, "--topic-prefix", "nowhere.");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.error()).startsWith("breaches cannot be read: ");
    }

    @ParameterizedTest
    @EnumSource
    void shouldShowItsOptionsWhenOneIsWrong(ConsumerExample example) throws Exception {
        Ended ended = example.run(directory, "--severty", "CRITICAL");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.error()).contains("usage: ").contains("--severity");
    }

    /** As the application creates them: how they are compressed decides which clients can read them. */
    private static void createTopics(String prefix) throws Exception {
        Settings settings = cluster.settings(Map.of(Setting.TOPIC_PREFIX.settingName(), prefix));
        try (Admin admin = KafkaClients.of(settings).admin()) {
            new TopicAdmin(admin, settings.cluster()).create();
        }
    }

    private static Ended run(ConsumerExample example, String... options) throws Exception {
        return example.run(directory, options(options));
    }

    private static String[] options(String... options) {
        return with(options, "--bootstrap-servers", cluster.bootstrapServers());
    }

    private static String[] with(String[] options, String... more) {
        return Stream.of(options, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Sends as the application does, but a transaction may stay open for longer. */
    private static Producer<byte[], byte[]> producer(String transactionalId) {
        Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static void commit(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> messages) {
        producer.beginTransaction();
        messages.forEach(producer::send);
        producer.commitTransaction();
    }

    private static void abort(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> messages) {
        producer.beginTransaction();
        messages.forEach(producer::send);
        producer.flush();
        producer.abortTransaction();
    }
}
