package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.topic.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;

/** A log with one bad record in it, and what has to come of that. */
final class RejectionScene {
    static final String DAY = "2023-03-01T09:00";
    static final Instant ARRIVAL = at(DAY);
    static final Instant NOW = at("2023-03-02T00:00");

    private final EventLog log;
    private final Path directory;

    /** @param log with the bad record in its only partition */
    RejectionScene(EventLog log, Path directory) {
        this.log = log;
        this.directory = directory;
    }

    /** The one bad record of the log is rejected as it came, and a good event behind it counts in the next tick. */
    TestRecord<byte[], byte[]> rejectsAndGoesOn(int partitions, RejectionCause cause, Record<byte[], byte[]> bad) {
        log.append(received(idOf(true)), ARRIVAL);
        log.tick(partitions, NOW);
        try (PipelineDriver driver = new PipelineDriver(log, partitions, StateStores.MEMORY, directory).run()) {
            List<TestRecord<byte[], byte[]>> rejected = driver.read(Topic.REJECTED);
            assertThat(rejected).hasSize(1);
            TestRecord<byte[], byte[]> sent = rejected.get(0);
            assertThat(sent.key()).isEqualTo(bad.key());
            assertThat(sent.value()).isEqualTo(bad.value());
            assertThat(sent.timestamp()).isEqualTo(bad.timestamp());
            RejectedHeaders headers = RejectedHeaders.read(sent.headers()).orElseThrow();
            assertThat(headers.rejection().cause()).isEqualTo(cause);
            assertThat(headers.rejection().detail()).isNotBlank();
            assertThat(headers.topic()).isEqualTo(Topic.EVENTS.topicName());
            assertThat(headers.partition()).isZero();
            assertThat(log.partitions()
                            .get(0)
                            .get(Math.toIntExact(headers.offset()))
                            .value())
                    .isEqualTo(bad.value());
            assertThat(text(RejectedHeaders.original(sent.headers()))).isEqualTo(text(bad.headers()));
            assertThat(driver.rejected(cause)).isEqualTo(1);
            assertThat(driver.processed()).isEqualTo(log.partitions().get(0).size());
            assertThat(driver.closedTick()).isEqualTo(log.ticks());
            assertThat(goodEvents(driver)).isEqualTo(1);
            return sent;
        }
    }

    /** An id that belongs to partition 0 of six, or does not. */
    static String idOf(boolean belongs) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> "GOOD-" + i)
                .filter(id -> belongs == (EventLog.partitionOf(id, 6) == 0))
                .findFirst()
                .orElseThrow();
    }

    static DossierEvent received(String id) {
        return dossier(id).received(DAY, "C").events().get(0);
    }

    private static long goodEvents(PipelineDriver driver) {
        return driver.read(Topic.UNIT_DAYS).stream()
                .filter(sent -> new String(sent.key(), UTF_8).equals("C/2023-03-01"))
                .map(sent -> MessageCodec.UNIT_DAY.decode(sent.value()))
                .map(UnitDay::measures)
                .mapToLong(measures -> measures.get("received"))
                .sum();
    }

    private static List<String> text(Headers headers) {
        return Stream.of(headers.toArray()).map(RejectionScene::text).toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
