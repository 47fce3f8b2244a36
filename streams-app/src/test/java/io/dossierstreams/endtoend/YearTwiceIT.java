package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.RandomYear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The log of a year, processed again and again on brokers, gives the same breaches, states and notices, byte for byte and in
 * the same order: on one instance and on two, whatever the commit interval, and after a kill -9 in the middle.
 */
class YearTwiceIT {
    private static final int PARTITIONS = 3;
    private static final List<Topic> COMPARED =
            List.of(Topic.BREACH_EVENTS, Topic.BREACH_STATES, Topic.DEADLINE_NOTICES);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static RandomYear year;

    @TempDir
    private Path directory;

    /** How the year is processed. */
    enum Course {
        ONE_INSTANCE {
            @Override
            void begin(Applications applications) {
                applications.start("one", PARTITIONS_OPTION);
            }
        },
        TWO_INSTANCES_WITH_RARE_COMMITS {
            @Override
            void begin(Applications applications) {
                applications.start("one", PARTITIONS_OPTION, RARELY);
                applications.start("two", PARTITIONS_OPTION, RARELY);
            }
        },
        ONE_INSTANCE_KILLED_IN_THE_MIDDLE {
            @Override
            void begin(Applications applications) {
                applications.start("one", PARTITIONS_OPTION, "--set=kafka.commit.interval.ms=100");
            }

            @Override
            void inTheMiddle(Applications applications) {
                applications.kill("one");
                begin(applications);
            }
        };

        private static final String PARTITIONS_OPTION = "--set=event.partitions=" + PARTITIONS;

        /** Within the time that a transaction may take here. */
        private static final String RARELY = "--set=kafka.commit.interval.ms=8000";

        abstract void begin(Applications applications);

        void inTheMiddle(Applications applications) {}
    }

    @BeforeAll
    static void drawYear() {
        year = RandomYear.of(4, PARTITIONS, 300);
    }

    @Test
    void shouldHaveAlertsOfEveryKindStateAndReasonInThisYear() {
        List<Breach> events = breaches(Topic.BREACH_EVENTS);
        List<Breach> states = breaches(Topic.BREACH_STATES);

        assertThat(events).hasSizeGreaterThan(1_000);
        assertThat(events)
                .filteredOn(breach -> breach.state() == AlertState.FIRING)
                .extracting(Breach::kind)
                .contains(AlertKind.values());
        assertThat(events)
                .extracting(Breach::state)
                .contains(
                        AlertState.FIRING,
                        AlertState.RECOVERING,
                        AlertState.RESOLVED,
                        AlertState.MISSED,
                        AlertState.EXPIRED);
        assertThat(states).extracting(Breach::state).contains(AlertState.values());
        assertThat(states).extracting(Breach::reason).contains(Reason.values());
        assertThat(states)
                .anyMatch(breach -> breach.episode() > 1)
                .anyMatch(breach -> breach.target().equals("campaign"));
        assertThat(states)
                .extracting(Breach::unit)
                .satisfies(units -> assertThat(units.stream().distinct()).hasSizeGreaterThan(20));
        assertThat(year.expected().get(Topic.DEADLINE_NOTICES))
                .allSatisfy(notice -> assertThat(notice).contains("ce_type="))
                .anyMatch(notice -> notice.contains(MessageType.DUE_SOON.typeName()))
                .anyMatch(notice -> notice.contains(MessageType.OVERDUE.typeName()))
                .anyMatch(notice -> notice.contains(MessageType.OVERDUE_CLEARED.typeName()));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSendTheSameBytes(Course course) throws IOException {
        Files.write(EmbeddedCluster.tickKeyIn(directory), RandomYear.tickKey());
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory, 0)) {
            Settings settings = cluster.settings(Map.of("event.partitions", Integer.toString(PARTITIONS)));
            KafkaClients clients = KafkaClients.of(settings);
            try (Admin admin = clients.admin()) {
                new TopicAdmin(admin, settings.cluster()).create();
                keepAllStates(admin, clients);
            }
            send(clients);
            process(course, cluster, clients);

            for (Topic topic : COMPARED) {
                assertSame(topic, visible(clients, topic));
            }
        }
    }

    /** Compaction, which comes when it likes, would remove messages that are compared here. */
    private static void keepAllStates(Admin admin, KafkaClients clients) {
        ConfigResource states = new ConfigResource(Type.TOPIC, clients.topics().name(Topic.BREACH_STATES));
        ConfigEntry never = new ConfigEntry("min.compaction.lag.ms", Long.toString(Long.MAX_VALUE));
        admin.incrementalAlterConfigs(Map.of(states, List.of(new AlterConfigOp(never, OpType.SET))))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void send(KafkaClients clients) {
        List<Exception> refused = Collections.synchronizedList(new ArrayList<>());
        try (Producer<byte[], byte[]> producer = clients.producer()) {
            year.log()
                    .forEach(message -> producer.send(message, (metadata, exception) -> {
                        if (exception != null) {
                            refused.add(exception);
                        }
                    }));
        }
        assertThat(refused).isEmpty();
    }

    private static void process(Course course, EmbeddedCluster cluster, KafkaClients clients) {
        try (Applications applications = new Applications(cluster);
                ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
            course.begin(applications);
            assertThat(closed.await(year.ticks() / 4, PATIENCE, tick -> {}))
                    .as("a quarter is closed")
                    .isTrue();
            assertThat(closed.last()).as("it is in the middle").isLessThan(year.ticks());
            course.inTheMiddle(applications);
            assertThat(closed.await(year.ticks(), PATIENCE, tick -> {}))
                    .as("all of it is closed")
                    .isTrue();
        }
    }

    /** By partition, and in the order of the partition. */
    private static List<String> visible(KafkaClients clients, Topic topic) {
        List<List<String>> partitions = IntStream.range(0, topic.partitions(PARTITIONS))
                .mapToObj(partition -> (List<String>) new ArrayList<String>())
                .toList();
        TopicContent.read(
                clients, topic, message -> partitions.get(message.partition()).add(visible(message)));
        return partitions.stream().flatMap(List::stream).toList();
    }

    private static String visible(ConsumerRecord<byte[], byte[]> message) {
        StringBuilder headers = new StringBuilder();
        message.headers()
                .forEach(header -> headers.append(header.key())
                        .append('=')
                        .append(text(header.value()))
                        .append('\n'));
        String value = message.value() == null ? "null" : HexFormat.of().formatHex(message.value());
        return message.partition() + "|" + text(message.key()) + "|" + value + "|" + message.timestamp() + "|"
                + headers;
    }

    /** Shows the first difference, and not all of a year. */
    private static void assertSame(Topic topic, List<String> actual) {
        List<String> expected = year.expected().get(topic);
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertThat(actual.get(i))
                    .as("record %d of %s", i, topic.topicName())
                    .isEqualTo(expected.get(i));
        }
        assertThat(actual).as(topic.topicName()).hasSameSizeAs(expected);
    }

    private static List<Breach> breaches(Topic topic) {
        return year.expected().get(topic).stream()
                .filter(visible -> visible.contains("ce_type=" + MessageType.BREACH.typeName() + "\n"))
                .map(visible -> MessageCodec.BREACH.decode(HexFormat.of().parseHex(visible.split("\\|")[2])))
                .toList();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}
