package io.dossierstreams.command;

import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.schema.topic.Topic;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The topics of the typed list, on a cluster. */
@Command(name = "topics", description = "Creates, checks, configures or describes the topics.")
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "one of create, check, configure, describe is missing");
    }

    @Command(name = "create", description = "Creates the topics that are missing, and checks all.")
    int create(
            @Mixin SettingsOptions options,
            @Option(
                            names = "--partitions",
                            paramLabel = "N",
                            description = "Partitions of the event log: short for --set event.partitions=N.")
                    Integer partitions,
            @Option(
                            names = "--replication-factor",
                            paramLabel = "N",
                            description = "Copies of each topic: short for --set replication.factor=N.")
                    Integer replicationFactor) {
        ClusterSettings settings = options.cluster(shorts(partitions, replicationFactor));
        try (Admin admin = ClusterCheck.open(settings)) {
            TopicAdmin topics = new TopicAdmin(admin, settings);
            List<String> created = topics.create();
            created.forEach(topic -> out().println("created " + topic));
            out().println(created.size() + " created, " + (Topic.values().length - created.size()) + " were there");
            return report(topics.check());
        }
    }

    @Command(name = "check", description = "Compares the topics of the cluster with what they have to be.")
    int check(
            @Mixin SettingsOptions options,
            @Option(
                            names = "--partitions",
                            paramLabel = "N",
                            description = "Partitions of the event log: short for --set event.partitions=N.")
                    Integer partitions) {
        ClusterSettings settings = options.cluster(shorts(partitions, null));
        try (Admin admin = ClusterCheck.open(settings)) {
            List<String> problems = new TopicAdmin(admin, settings).check();
            if (problems.isEmpty()) {
                out().println("all " + Topic.values().length + " topics are as they have to be");
            }
            return report(problems);
        }
    }

    @Command(
            name = "configure",
            description =
                    "Gives the topics that are there the configuration that they have to have, as after an upgrade.")
    int configure(@Mixin SettingsOptions options) {
        ClusterSettings settings = options.cluster();
        try (Admin admin = ClusterCheck.open(settings)) {
            TopicAdmin topics = new TopicAdmin(admin, settings);
            List<String> changes = topics.configure();
            changes.forEach(out()::println);
            out().println(changes.size() + " changed");
            return report(topics.check());
        }
    }

    @Command(name = "describe", description = "Prints the topics as they have to be; needs no cluster.")
    int describe(
            @Mixin SettingsOptions options,
            @Option(
                            names = "--partitions",
                            paramLabel = "N",
                            description = "Partitions of the event log: short for --set event.partitions=N.")
                    Integer partitions) {
        ClusterSettings settings = options.cluster(shorts(partitions, null));
        Map<String, String> common = new TreeMap<>(Topic.values()[0].config());
        for (Topic topic : Topic.values()) {
            common.entrySet().retainAll(topic.config().entrySet());
        }
        TextTable table = new TextTable(List.of("TOPIC", "DIRECTION", "KEY", "PARTITIONS", "CONFIG"));
        for (Topic topic : Topic.values()) {
            Map<String, String> own = new TreeMap<>(topic.config());
            own.keySet().removeAll(common.keySet());
            table.add(List.of(
                    settings.topics().name(topic),
                    topic.direction().name(),
                    topic.key(),
                    Integer.toString(topic.partitions(settings.eventPartitions())),
                    text(own)));
        }
        table.lines().forEach(out()::println);
        out().println("CONFIG of all: " + text(common));
        return ExitCodes.OK;
    }

    private static String text(Map<String, String> config) {
        return config.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
    }

    private int report(List<String> problems) {
        problems.forEach(spec.commandLine().getErr()::println);
        return problems.isEmpty() ? ExitCodes.OK : ExitCodes.PROBLEM;
    }

    private static Map<String, String> shorts(Integer partitions, Integer replicationFactor) {
        Map<String, String> shorts = new HashMap<>();
        if (partitions != null) {
            shorts.put(Setting.EVENT_PARTITIONS.settingName(), partitions.toString());
        }
        if (replicationFactor != null) {
            shorts.put(Setting.REPLICATION_FACTOR.settingName(), replicationFactor.toString());
        }
        return shorts;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
