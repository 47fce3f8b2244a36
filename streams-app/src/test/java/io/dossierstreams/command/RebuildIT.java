package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.endtoend.ApplicationProcess;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.Names;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A random log with all kinds of reference data, counted, and rebuilt into other logs on the same broker. */
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int DOSSIERS = 120;
    private static final int DAYS = 60;
    private static final int KILLED_AT_TICK = 12;

    @TempDir
    private static Path directory;

    private static EmbeddedCluster cluster;
    private static long lastTick;
    private static CommandRun daily;
    private static CommandRun everyTick;

    @BeforeAll
    static void countAndRebuild() throws Exception {
        cluster = EmbeddedCluster.start(directory.resolve("data"), 0);
        Settings settings = settings("", 3);
        try (Application old = new Application(settings, false, Clock.systemUTC(), new SimpleMeterRegistry())) {
            old.start();
            try (RandomLogOnBroker log = new RandomLogOnBroker(settings)) {
                log.producer().send(junk());
                lastTick = log.write(RandomLog.withReforms(31, DOSSIERS, DAYS));
            }
            awaitClosed(settings, lastTick);
        }
        daily = rebuild("daily.", 5);
        everyTick = rebuild("each.", 2, "--every", "tick");
    }

    @AfterAll
    static void stopBroker() {
        cluster.close();
    }

    @Test
    void shouldHaveTheSameFiguresUnderFewerTicks() {
        assertThat(daily.err()).isEmpty();
        assertThat(daily.exitCode()).isZero();
        assertThat(daily.out()).contains(": no figure differs").contains("alerts took another path");
        assertThat(figures("daily.")).hasSizeGreaterThan(1_000).isEqualTo(figures(""));
        assertThat(unitDays("daily.")).hasSizeGreaterThan(200).isEqualTo(unitDays(""));
        assertThat(unitMonths("daily.")).isNotEmpty().isEqualTo(unitMonths(""));
    }

    @Test
    void shouldKeepFewTicksOfManyWhenTheyAreADayApart() {
        long kept = newTicks("daily.");

        assertThat(kept).isBetween((long) DAYS / 2, DAYS + 2L).isLessThan(lastTick / 2);
        assertThat(daily.out()).contains("ticks: " + kept + " of " + lastTick + " are kept (1d)");
    }

    @Test
    void shouldWriteTheSameBytesWhenEveryTickIsKept() {
        assertThat(everyTick.err()).isEmpty();
        assertThat(everyTick.exitCode()).isZero();
        for (Topic topic : List.of(Topic.BREACH_EVENTS, Topic.BREACH_STATES, Topic.AGGREGATES, Topic.UNIT_DAYS)) {
            assertThat(records("each.", topic)).isNotEmpty().isEqualTo(records("", topic));
        }
    }

    @Test
    void shouldCopyEveryEventOnceWithAllThatItHas() {
        List<String> expected = new ArrayList<>();
        TopicContent.read(clients("", 3), Topic.EVENTS, message -> {
            if (!ControlRecord.isClaimedBy(message.headers())) {
                expected.add(
                        event(message) + " dossier.lifecycle.event.v1-" + message.partition() + "@" + message.offset());
            }
        });
        List<String> copied = new ArrayList<>();
        TopicContent.read(clients("daily.", 5), Topic.EVENTS, message -> {
            if (!ControlRecord.isClaimedBy(message.headers())) {
                assertThat(message.partition()).isEqualTo(Utils.toPositive(Utils.murmur2(message.key())) % 5);
                copied.add(event(message) + " " + text(message, "original-topic") + "-"
                        + text(message, "original-partition") + "@" + text(message, "original-offset"));
            }
        });

        assertThat(expected).hasSizeGreaterThan(DOSSIERS);
        assertThat(copied).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldKeepTheOrderOfEventsThatStayTogether() {
        Map<String, Long> last = new TreeMap<>();
        TopicContent.read(clients("daily.", 5), Topic.EVENTS, message -> {
            if (!ControlRecord.isClaimedBy(message.headers())) {
                String way = text(message, "original-partition") + " to " + message.partition();
                long offset = Long.parseLong(text(message, "original-offset"));
                assertThat(offset).as(way).isGreaterThan(last.getOrDefault(way, -1L));
                last.put(way, offset);
            }
        });
        assertThat(last).hasSizeGreaterThan(5);
    }

    @Test
    void shouldComeToTheSameFiguresWhenKilledInTheMiddleAndRunAgain() throws Exception {
        List<String> arguments = arguments("killed.", 4);
        try (ApplicationProcess process = ApplicationProcess.startCommand(directory.resolve("killed.txt"), arguments)) {
            awaitTopics(process);
            awaitClosed(settings("killed.", 4), KILLED_AT_TICK);
            assertThat(process.isAlive()).as(process.output()).isTrue();
            process.kill();
        }
        assertThat(newTicks("killed.")).isBetween((long) KILLED_AT_TICK, newTicks("daily.") - 1);

        CommandRun again = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("goes on behind tick ").contains(": no figure differs");
        assertThat(again.exitCode()).isZero();
        assertThat(newTicks("killed.")).isEqualTo(newTicks("daily."));
        assertThat(figures("killed.")).isEqualTo(figures(""));
        assertThat(unitDays("killed.")).isEqualTo(unitDays(""));
    }

    @Test
    void shouldGoOnWithTheTailWhenItStoppedAtATickThatWasAskedFor() throws Exception {
        String half = Long.toString(lastTick / 2);

        CommandRun first = rebuild("tail.", 1, "--up-to", half);
        CommandRun second = rebuild("tail.", 1);
        CommandRun third = rebuild("tail.", 1);

        assertThat(first.out()).contains("tick " + half + " of the old one").contains("not compared: ");
        assertThat(second.out()).contains("goes on behind tick ").contains(": no figure differs");
        assertThat(third.out()).contains("no tick has come since").contains("copied 0 events and 0 reference records");
        assertThat(third.exitCode()).isZero();
        assertThat(figures("tail.")).isEqualTo(figures(""));
    }

    private static CommandRun rebuild(String prefix, int partitions, String... options) throws IOException {
        List<String> arguments = arguments(prefix, partitions);
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> arguments(String prefix, int partitions) throws IOException {
        Path into = Files.writeString(
                directory.resolve(prefix + "properties"),
                "topic.prefix=" + prefix + "\nevent.partitions=" + partitions + "\nstate.directory="
                        + directory.resolve("state-" + prefix) + "\n");
        return new ArrayList<>(List.of(
                "rebuild",
                "--into=" + into,
                "--yes",
                "--quiet",
                "--bootstrap-servers=" + cluster.bootstrapServers(),
                "--set=tick.key.file=" + cluster.tickKeyFile(),
                "--set=event.partitions=3",
                "--set=state.store=memory"));
    }

    /** A broker answers for topics only once they are there. */
    private static void awaitTopics(ApplicationProcess process) throws Exception {
        String all = "all " + Topic.values().length + " topics";
        CommandRun check = null;
        for (int tries = 0; tries < 200 && (check == null || !check.out().startsWith(all)); tries++) {
            check = CommandRun.of(
                    "topics",
                    "check",
                    "--bootstrap-servers=" + cluster.bootstrapServers(),
                    "--set=topic.prefix=killed.",
                    "--partitions=4");
        }
        assertThat(check.out()).as(process.output()).startsWith(all);
    }

    private static ProducerRecord<byte[], byte[]> junk() {
        return new ProducerRecord<>(
                Topic.EVENTS.topicName(),
                null,
                1_700_000_000_000L,
                "H-00001".getBytes(StandardCharsets.UTF_8),
                "no event".getBytes(StandardCharsets.UTF_8),
                new RecordHeaders().add("note", null).add("note", new byte[] {0, -1}));
    }

    private static Settings settings(String prefix, int partitions) {
        return cluster.settings(Map.of(
                "topic.prefix", prefix, "event.partitions", Integer.toString(partitions), "state.store", "memory"));
    }

    private static KafkaClients clients(String prefix, int partitions) {
        return KafkaClients.of(settings(prefix, partitions));
    }

    private static void awaitClosed(Settings settings, long tick) {
        KafkaClients clients = KafkaClients.of(settings);
        try (ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
            assertThat(closed.await(tick, PATIENCE, reached -> {})).isTrue();
        }
    }

    private static long newTicks(String prefix) {
        long[] closed = new long[1];
        TopicContent.read(clients(prefix, 1), Topic.TICKS, message -> {
            if (key(message).equals(Names.CLOSED_KEY)) {
                closed[0] = MessageCodec.TICK_COMPLETE.decode(message.value()).tick();
            }
        });
        return closed[0];
    }

    private static SortedMap<String, String> figures(String prefix) {
        return last(prefix, Topic.AGGREGATES, value -> {
            Aggregate aggregate = MessageCodec.AGGREGATE.decode(value);
            return aggregate.start() + " " + aggregate.end() + " " + aggregate.measures() + aggregate.indicators()
                    + aggregate.counts() + aggregate.lags();
        });
    }

    private static SortedMap<String, String> unitDays(String prefix) {
        return last(prefix, Topic.UNIT_DAYS, value -> {
            UnitDay unitDay = MessageCodec.UNIT_DAY.decode(value);
            return unitDay.assigned() + " " + unitDay.measures();
        });
    }

    private static SortedMap<String, String> unitMonths(String prefix) {
        return last(
                prefix,
                Topic.UNIT_MONTHS,
                value ->
                        MessageCodec.UNIT_MONTH.decode(value).proceduresOnline().toString());
    }

    private static SortedMap<String, String> last(String prefix, Topic topic, Function<byte[], String> text) {
        SortedMap<String, String> last = new TreeMap<>();
        TopicContent.read(clients(prefix, 1), topic, message -> {
            if (message.value() == null) {
                last.remove(key(message));
            } else if (!key(message).equals(Names.TICK_COMPLETE_KEY)) {
                last.put(key(message), text.apply(message.value()));
            }
        });
        return last;
    }

    private static List<String> records(String prefix, Topic topic) {
        List<String> records = new ArrayList<>();
        TopicContent.read(clients(prefix, 1), topic, message -> records.add(event(message)));
        return records;
    }

    /** All that a record says, except for the headers that a copy has more. */
    private static String event(ConsumerRecord<byte[], byte[]> message) {
        StringBuilder text = new StringBuilder(key(message) + " " + message.timestamp());
        for (Header header : message.headers()) {
            if (!header.key().startsWith("original-")) {
                text.append(' ').append(header.key()).append('=').append(hex(header.value()));
            }
        }
        return text.append(' ').append(hex(message.value())).toString();
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
    }

    private static String key(ConsumerRecord<byte[], byte[]> message) {
        return new String(message.key(), StandardCharsets.UTF_8);
    }

    private static String text(ConsumerRecord<byte[], byte[]> message, String header) {
        return new String(message.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
