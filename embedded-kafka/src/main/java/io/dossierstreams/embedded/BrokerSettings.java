package io.dossierstreams.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The broker's properties: one node that is controller and broker, small, and keeping everything. */
final class BrokerSettings {
    /** The one node of the cluster; part of the format of a data directory, so it must never change. */
    static final int NODE_ID = 1;

    static final String CLIENT_LISTENER = "CLIENT";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** What the embedded broker promises rests on these, so that callers may not set them. */
    private static final Set<String> OWN = Set.of(
            "node.id",
            "broker.id",
            "process.roles",
            "listeners",
            "advertised.listeners",
            "controller.listener.names",
            "controller.quorum.voters",
            "controller.quorum.bootstrap.servers",
            "inter.broker.listener.name",
            "log.dir",
            "log.dirs",
            "metadata.log.dir");

    private BrokerSettings() {}

    /**
     * Refuses properties that this class owns.
     *
     * @throws IllegalArgumentException naming the first such property
     */
    static Map<String, String> requireAllowed(Map<String, String> properties) {
        Map<String, String> copy = new TreeMap<>(properties);
        copy.keySet().stream().filter(OWN::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("the embedded broker sets " + name + " itself");
        });
        return Map.copyOf(copy);
    }

    /**
     * Returns all properties of the broker.
     *
     * @param directory where all data lies
     * @param port of the clients' listener
     * @param controllerPort of the controller's listener
     * @param extra properties of the caller, which win
     */
    static Map<String, String> of(Path directory, int port, int controllerPort, Map<String, String> extra) {
        Map<String, String> settings = new TreeMap<>();
        identity(settings, directory, port, controllerPort);
        singleNode(settings);
        keepEverything(settings);
        quick(settings);
        small(settings);
        settings.putAll(requireAllowed(extra));
        return settings;
    }

    private static void identity(Map<String, String> settings, Path directory, int port, int controllerPort) {
        String controller = Ports.HOST + ":" + controllerPort;
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("process.roles", "broker,controller");
        settings.put("log.dirs", directory.toString());
        settings.put(
                "listeners",
                CLIENT_LISTENER + "://" + Ports.HOST + ":" + port + "," + CONTROLLER_LISTENER + "://" + controller);
        settings.put("advertised.listeners", CLIENT_LISTENER + "://" + Ports.HOST + ":" + port);
        settings.put(
                "listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", CLIENT_LISTENER);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        // Voters from the settings, not from the metadata log: so the port may be another one after a restart.
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
    }

    private static void singleNode(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        // A killed client's transaction holds back readers until it is aborted; look for such ones often.
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // A mistyped name must be an error, and our topics have settings of their own.
        settings.put("auto.create.topics.enable", "false");
    }

    private static void keepEverything(Map<String, String> settings) {
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        // By default a group's offsets are gone when its application has not run for a week.
        settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    }

    private static void quick(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        // Batching of metadata writes, 25 ms by default, pays in a large cluster; here each change would just wait.
        settings.put("controller.quorum.append.linger.ms", "0");
        // After a kill the node waits for its own old session to end before it may register again.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // Without a limit a start that cannot succeed would wait for ever.
        settings.put("server.max.startup.time.ms", "60000");
    }

    private static void small(Map<String, String> settings) {
        // 128 MB by default, allocated whether anything is to be compacted or not.
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.cleaner.io.buffer.size", "131072");
        settings.put("log.cleaner.threads", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.replica.fetchers", "1");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("background.threads", "2");
        settings.put("group.coordinator.threads", "1");
        settings.put("share.coordinator.threads", "1");
        settings.put("queued.max.requests", "100");
        // Nobody reads these over JMX here, and two brokers in one JVM would fight over the names.
        settings.put("metric.reporters", "");
    }
}
