package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.Names;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two offices on one cluster, each with a log of its own under a prefix; both applications tick on the clock. */
class TwoLogsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TICKS_AFTER_LOADING = 2;

    @TempDir
    private static Path directory;

    private static EmbeddedCluster cluster;
    private static Application busy;
    private static Application idle;

    @BeforeAll
    static void runBothAndPublishToOne() throws Exception {
        cluster = EmbeddedCluster.start(directory, 0);
        busy = start("tinh-a.");
        idle = start("tinh-b.");
        assertThat(on("tinh-a.", "units", "load", "../examples/units.csv").err())
                .isEmpty();
        assertThat(on("tinh-a.", "publish", "../examples/events.ndjson", "--quiet")
                        .err())
                .isEmpty();
        awaitTicks("tinh-a.");
        awaitTicks("tinh-b.");
    }

    @AfterAll
    static void stop() {
        busy.close();
        idle.close();
        cluster.close();
    }

    @Test
    void shouldCountTheEventsOfItsOwnLogOnly() {
        assertThat(figures("tinh-a.")).contains("level:HN:COMMUNE/2023-01");
        assertThat(figures("tinh-b.")).isEmpty();
    }

    @Test
    void shouldLoadReferenceDataIntoItsOwnLogOnly() {
        assertThat(on("tinh-a.", "units", "diff", "../examples/units.csv").out())
                .contains("0 added, 0 changed, 0 removed, 4 unchanged");
        assertThat(on("tinh-b.", "units", "diff", "../examples/units.csv").out())
                .contains("4 added, 0 changed");
    }

    @Test
    void shouldKeepBothRunningWhenBothTick() {
        assertThat(busy.failure()).isEmpty();
        assertThat(idle.failure()).isEmpty();
        assertThat(busy.isReady()).isTrue();
        assertThat(idle.isReady()).isTrue();
    }

    @Test
    void shouldBeginEveryNameOnTheClusterWithAPrefix() throws Exception {
        try (Admin admin = KafkaClients.of(settings("tinh-a.")).admin()) {
            assertThat(admin.listTopics().names().get())
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("tinh-a.") || name.startsWith("tinh-b."));
            assertThat(admin.listGroups().all().get())
                    .extracting(group -> group.groupId())
                    .containsExactlyInAnyOrder("tinh-a.dossier-streams", "tinh-b.dossier-streams");
            assertThat(admin.listTransactions().all().get())
                    .extracting(transaction -> transaction.transactionalId())
                    .contains("tinh-a.dossier-streams-ticker", "tinh-b.dossier-streams-ticker");
        }
    }

    @Test
    void shouldCheckAndReportUnderThePrefix() {
        assertThat(on("tinh-a.", "topics", "check").err()).isEmpty();
        assertThat(on("tinh-b.", "topics", "check").err()).isEmpty();
        assertThat(on("", "topics", "check").err()).contains("dossier.lifecycle.event.v1: is missing");
        CommandRun asItStands = report();
        CommandRun countedAnew = report("--known-at", "2100-01-01", "--set", "tick.key.file=" + cluster.tickKeyFile());

        assertThat(asItStands.err()).isEmpty();
        assertThat(asItStands.out()).contains("unit:HN-BH,");
        assertThat(withoutTick(countedAnew)).isEqualTo(withoutTick(asItStands));
    }

    /** The application ticks on the clock, also between two reports. */
    private static String withoutTick(CommandRun report) {
        return report.out().replaceAll("(?m),[0-9]+(,[0-9]+,[0-9]+,[^,\n]*)$", "$1");
    }

    private static CommandRun report(String... options) {
        List<String> all = new ArrayList<>(List.of("report", "online-share", "--period", "2023-01", "--format", "csv"));
        all.addAll(List.of("--set", "horizon.months=240"));
        all.addAll(List.of(options));
        return on("tinh-a.", all.toArray(String[]::new));
    }

    private static Application start(String prefix) throws InterruptedException {
        Application application = new Application(settings(prefix), true, Clock.systemUTC(), new SimpleMeterRegistry());
        application.start();
        assertThat(application.awaitRunning(PATIENCE)).isTrue();
        return application;
    }

    /** Both may be static members of the same name, as their groups are two. */
    private static Settings settings(String prefix) {
        return cluster.settings(Map.of(
                "topic.prefix", prefix,
                "event.partitions", "2",
                "state.store", "memory",
                "horizon.months", "240",
                "tick.interval.ms", "200",
                "tick.maximum.interval.ms", "3000"));
    }

    private static CommandRun on(String prefix, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers(), "--set", "event.partitions=2"));
        if (!prefix.isEmpty()) {
            all.addAll(List.of("--set", "topic.prefix=" + prefix));
        }
        return CommandRun.of(all.toArray(String[]::new));
    }

    /** A ticker that were fenced by the other's, and fenced it in turn, would not come that far. */
    private static void awaitTicks(String prefix) {
        KafkaClients clients = KafkaClients.of(settings(prefix));
        try (ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics())) {
            closed.await(1, PATIENCE, tick -> {});
            assertThat(closed.await(closed.last() + TICKS_AFTER_LOADING, PATIENCE, tick -> {}))
                    .isTrue();
        }
    }

    private static Set<String> figures(String prefix) {
        Set<String> keys = new HashSet<>();
        TopicContent.read(KafkaClients.of(settings(prefix)), Topic.AGGREGATES, message -> {
            String key = new String(message.key(), StandardCharsets.UTF_8);
            if (!key.equals(Names.TICK_COMPLETE_KEY)) {
                keys.add(key);
            }
        });
        return keys;
    }
}
