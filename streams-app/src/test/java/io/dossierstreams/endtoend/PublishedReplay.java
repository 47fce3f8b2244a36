package io.dossierstreams.endtoend;

import io.dossierstreams.command.PeriodFigures;
import io.dossierstreams.command.ReportReplay;
import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.demo.DemoReports;
import io.dossierstreams.demo.ReportComparison;
import io.dossierstreams.replay.ProgressListener;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.Topic.Cleanup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The published half-year through a broker with six partitions, and what then stands on the topics.
 *
 * @param comparison the published table beside the computed one
 * @param breaches all transitions on the breach topic, in order
 * @param records by topic and key, or offset where all are kept: digests of all that a consumer could see of a record
 */
record PublishedReplay(ReportComparison comparison, List<Breach> breaches, SortedMap<String, String> records) {
    /** The half-year as it was published. */
    static final DemoReport REPORT = DemoReports.named("hoai-nhon-2023-h1").orElseThrow();

    /** What happens to the applications while the report is replayed. */
    interface Course {
        /** Starts what is to run from the beginning. */
        void begin(Applications applications);

        /** The ledger has closed a tick. */
        void closed(long tick, Applications applications);
    }

    static PublishedReplay run(String name, Course course) throws IOException {
        return run(name, REPORT, course);
    }

    /** @param report that of the half-year, perhaps with other targets */
    static PublishedReplay run(String name, DemoReport report, Course course) throws IOException {
        Path directory = Path.of("target", "it", name + "-" + System.nanoTime());
        Files.createDirectories(directory);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory, 0)) {
            Settings settings = cluster.settings(Map.of());
            KafkaClients clients = KafkaClients.of(settings);
            try (Admin admin = clients.admin()) {
                new TopicAdmin(admin, settings.cluster()).create();
            }
            replay(cluster, settings, report, course);
            return new PublishedReplay(comparison(clients), breaches(clients), records(clients));
        }
    }

    private static void replay(EmbeddedCluster cluster, Settings settings, DemoReport report, Course course) {
        try (Applications applications = new Applications(cluster)) {
            course.begin(applications);
            ReportReplay.run(report, settings.ticker(), Instant.EPOCH, new ProgressListener() {
                @Override
                public void closed(long closed, long ticked) {
                    course.closed(closed, applications);
                }
            });
        }
    }

    private static ReportComparison comparison(KafkaClients clients) {
        PeriodFigures figures = PeriodFigures.read(clients, REPORT.period());
        return ReportComparison.of(
                REPORT.tables().get(0), subject -> figures.of(subject.scope().id()));
    }

    private static List<Breach> breaches(KafkaClients clients) {
        List<Breach> breaches = new ArrayList<>();
        TopicContent.read(clients, Topic.BREACH_EVENTS, message -> {
            if (MessageType.BREACH.typeName().equals(CloudEventHeaders.typeOf(message.headers()))) {
                breaches.add(MessageCodec.BREACH.decode(message.value()));
            }
        });
        return breaches;
    }

    /** Compaction comes when it likes, so on the topics of states only the last record of each key is comparable. */
    private static SortedMap<String, String> records(KafkaClients clients) {
        SortedMap<String, String> records = new TreeMap<>();
        for (Topic topic : List.of(
                Topic.UNIT_DAYS, Topic.AGGREGATES, Topic.BREACH_EVENTS, Topic.BREACH_STATES, Topic.DEADLINE_NOTICES)) {
            Map<Integer, Integer> count = new HashMap<>();
            TopicContent.read(clients, topic, message -> {
                String place = topic.cleanup() == Cleanup.KEEP
                        ? message.partition() + "-" + count.merge(message.partition(), 1, Integer::sum)
                        : new String(message.key(), StandardCharsets.UTF_8);
                records.put(topic.topicName() + " " + place, digest(text(message)));
            });
        }
        return records;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> message) {
        StringBuilder text = new StringBuilder(message.topic() + "-" + message.partition() + " " + message.timestamp());
        message.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.append(' ')
                .append(new String(message.key(), StandardCharsets.UTF_8))
                .append(' ')
                .append(message.value() == null ? "null" : HexFormat.of().formatHex(message.value()))
                .toString();
    }
}
