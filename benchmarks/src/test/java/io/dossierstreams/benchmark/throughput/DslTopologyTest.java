package io.dossierstreams.benchmark.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.benchmark.peer.PeerTargets;
import io.dossierstreams.benchmark.peer.Tree;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.topic.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Once for all tests: each record is a commit here, which takes its time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DslTopologyTest {
    private static final Workload WORKLOAD = new Workload(1_500, 20, 1);
    private static final Tree TREE = Tree.of(WORKLOAD.directory());

    private final List<ProducerRecord<byte[], byte[]>> log = new ArrayList<>();
    private final AtomicLong taken = new AtomicLong();
    private Map<String, byte[]> aggregates;
    private Map<String, byte[]> breaches;

    @BeforeAll
    void run(@TempDir Path directory) {
        new History(WORKLOAD).forEach(arrival -> log.add(arrival.message()), midnight -> {});
        PeerOptions options = PeerOptions.parse(
                "--bootstrap-servers",
                "nowhere:1",
                "--run",
                "t",
                "--partitions",
                "1",
                "--directory",
                ".",
                "--units",
                "20");
        Properties config = new Properties();
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        config.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, InMemoryDslStoreSuppliers.class);
        try (TopologyTestDriver driver =
                new TopologyTestDriver(new DslTopology(options, taken::incrementAndGet).build(), config)) {
            TestInputTopic<byte[], byte[]> input = driver.createInputTopic(
                    Topic.EVENTS.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
            log.forEach(message -> input.pipeInput(
                    new TestRecord<>(message.key(), message.value(), message.headers(), message.timestamp())));
            aggregates = last(driver, options.aggregateTopic());
            breaches = last(driver, options.breachTopic());
        }
    }

    @Test
    void shouldTakeEveryEvent() {
        assertThat(taken).hasValue(log.size());
    }

    @Test
    void shouldGiveTheAggregatesOfAPlainLoop() {
        Map<String, Counters> given = new TreeMap<>();
        aggregates.forEach((key, value) -> given.put(key, Counters.decode(value)));
        given.values().removeIf(Counters::isZero);

        assertThat(given).isEqualTo(expected());
    }

    @Test
    void shouldSayWhichUnitsAreBelowTheirTargetsAtTheEnd() {
        TreeSet<String> below = new TreeSet<>();
        PeerTargets targets = new PeerTargets(WORKLOAD.targets(), TREE);
        expected().forEach((key, counters) -> {
            for (PeerTarget target : targets.of(key)) {
                if (target.isBelow(counters, false)) {
                    below.add(target.breachKey(PeerTargets.unit(key), Booking.period(key)));
                }
            }
        });
        TreeSet<String> given = new TreeSet<>();
        breaches.forEach((key, value) -> {
            if (Verdict.decode(value) == Verdict.BELOW) {
                given.add(key);
            }
        });

        assertThat(below).isNotEmpty();
        assertThat(given).isEqualTo(below);
    }

    private Map<String, Counters> expected() {
        EventReader reader = new EventReader();
        Contributions contributions = new Contributions(Workload.ZONE);
        Booking booking = new Booking(TREE);
        Map<String, Dossier> dossiers = new HashMap<>();
        Map<String, Counters> sums = new TreeMap<>();
        for (ProducerRecord<byte[], byte[]> message : log) {
            Reading reading = reader.read(message.headers(), message.key(), message.value(), message.timestamp());
            DossierEvent event = ((Reading.Accepted) reading).event();
            Dossier before = dossiers.getOrDefault(event.dossierId(), Dossier.UNKNOWN);
            Dossier after = DossierFold.fold(before, event, message.timestamp()).dossier();
            dossiers.put(event.dossierId(), after);
            Booking.flows(
                    contributions.difference(before, after),
                    (key, flows) ->
                            booking.spread(key, flows, (id, counters) -> sums.merge(id, counters, Counters::plus)));
        }
        sums.values().removeIf(Counters::isZero);
        return sums;
    }

    private static Map<String, byte[]> last(TopologyTestDriver driver, String topic) {
        Map<String, byte[]> last = new TreeMap<>();
        driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(message -> last.put(message.key(), message.value()));
        return last;
    }
}
