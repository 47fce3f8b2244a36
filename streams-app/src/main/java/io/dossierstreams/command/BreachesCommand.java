package io.dossierstreams.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The alerts as they are now. */
@Command(
        name = "breaches",
        description = {
            "Lists alerts as they are at the last closed tick, sorted by id; those that go on, unless others are asked"
                    + " for.",
            "'explain ALERT' says how one came about."
        })
final class BreachesCommand implements Callable<Integer> {
    private static final Object[] CSV_HEADER = {
        "alert",
        "kind",
        "state",
        "severity",
        "since",
        "unit",
        "unit_name",
        "level",
        "parent",
        "period",
        "indicator",
        "target",
        "numerator",
        "denominator",
        "shortfall",
        "episode",
        "revision",
        "tick",
        "text"
    };

    @Spec
    private CommandSpec spec;

    @Mixin
    private BreachFilter filter;

    @Mixin
    private SettingsOptions options;

    @Override
    public Integer call() {
        if (filter.isContradictory()) {
            throw new ParameterException(spec.commandLine(), "--all is every state; leave --state out");
        }
        ClusterSettings settings = options.cluster();
        ClusterCheck.require(settings, List.of(Topic.BREACH_STATES));
        BreachStates states = BreachStates.read(KafkaClients.of(settings));
        List<Breach> candidates =
                states.alerts().values().stream().filter(filter::isOf).toList();
        List<Breach> listed = candidates.stream().filter(filter::isIn).toList();
        PrintWriter out = spec.commandLine().getOut();
        switch (filter.format()) {
            case TEXT -> text(out, states, candidates, listed, settings.zone());
            case CSV -> csv(out, listed);
            case JSON ->
                listed.forEach(
                        breach -> out.println(new String(MessageCodec.BREACH.encode(breach), StandardCharsets.UTF_8)));
        }
        out.flush();
        return ExitCodes.OK;
    }

    private void text(PrintWriter out, BreachStates states, List<Breach> candidates, List<Breach> listed, ZoneId zone) {
        if (states.complete().isEmpty()) {
            out.println("nothing has been judged yet: no tick is closed");
            return;
        }
        TickComplete complete = states.complete().get();
        out.println("tick " + complete.tick() + ", " + time(complete.now(), zone));
        if (!listed.isEmpty()) {
            TextTable table = new TextTable(List.of("ALERT", "STATE", "SEVERITY", "SINCE", ""));
            listed.forEach(breach -> table.add(List.of(
                    breach.id(),
                    breach.state().name(),
                    breach.severity().name(),
                    // Messages of the first version do not say it; their tick came then.
                    time(breach.since() == null ? breach.evidence().now() : breach.since(), zone),
                    filter.language().of(breach.text().vi(), breach.text().en()))));
            table.lines().forEach(out::println);
        }
        out.println(listed.size() + " of " + candidates.size() + " alerts" + states(candidates));
    }

    /** How many there are in each state. */
    private static String states(List<Breach> breaches) {
        Map<AlertState, Long> counts = breaches.stream().collect(groupingBy(Breach::state, TreeMap::new, counting()));
        return counts.isEmpty()
                ? ""
                : Arrays.stream(AlertState.values())
                        .filter(counts::containsKey)
                        .map(state -> state + " " + counts.get(state))
                        .collect(joining(", ", ": ", ""));
    }

    private void csv(PrintWriter out, List<Breach> listed) {
        try (CSVPrinter csv = new CSVPrinter(new StringBuilder(), CSVFormat.RFC4180)) {
            csv.printRecord(CSV_HEADER);
            for (Breach breach : listed) {
                csv.printRecord(
                        breach.id(),
                        breach.kind(),
                        breach.state(),
                        breach.severity(),
                        breach.since(),
                        breach.unit(),
                        breach.unitName(),
                        breach.level(),
                        breach.parent(),
                        breach.period(),
                        breach.indicator(),
                        breach.target(),
                        breach.evidence().numerator(),
                        breach.evidence().denominator(),
                        breach.evidence().shortfall(),
                        breach.episode(),
                        breach.revision(),
                        breach.evidence().tick(),
                        filter.language().of(breach.text().vi(), breach.text().en()));
            }
            out.print(csv.getOut());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String time(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }
}
