package io.dossierstreams.command;

import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TickerSettings;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.topology.Names;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongUnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The events of a published report, on a cluster that is there already. */
@Command(
        name = "demo-data",
        description = {
            "Sends the events of a published report with their ticks to a cluster whose application runs with --replay,"
                    + " and prints the published table beside the computed one; exit code 1 if a figure differs."
                    + " Where the log is past the report already, nothing is sent, so it can be run again."
        })
final class DemoDataCommand implements Callable<Integer> {
    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..1",
            defaultValue = "hoai-nhon-2023-h1",
            completionCandidates = DemoCommand.ReportNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String reportName;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private ProgressOptions progress;

    @Override
    public Integer call() {
        DemoReport report = DemoCommand.report(reportName, spec.commandLine());
        TickerSettings settings = options.ticker(Map.of());
        ClusterSettings cluster = settings.cluster();
        ClusterCheck.require(cluster, List.of(Topic.values()));
        KafkaClients clients = KafkaClients.of(cluster);
        Instant end = ReportReplay.end(report, cluster.zone());
        Optional<Instant> now = lastClosed(clients);
        if (now.isPresent() && !now.get().isBefore(end)) {
            out().println("The log has been counted up to " + now.get() + ", past " + report.name()
                    + ": nothing is sent.");
        } else {
            try (Progress bar =
                    progress.startEvents(report.name(), report.arrivals().count())) {
                ReportReplay.run(
                        report, settings, clock.instant(), new ReplayProgress(bar, LongUnaryOperator.identity()));
            }
        }
        return new DemoTables(out()).print(report, clients) == 0 ? ExitCodes.OK : ExitCodes.PROBLEM;
    }

    /** "Now" of the last closed tick; empty where none is closed. */
    private static Optional<Instant> lastClosed(KafkaClients clients) {
        Instant[] last = new Instant[1];
        TopicContent.read(clients, Topic.TICKS, message -> {
            if (message.value() != null && Names.CLOSED_KEY.equals(new String(message.key(), StandardCharsets.UTF_8))) {
                last[0] = MessageCodec.TICK_COMPLETE.decode(message.value()).now();
            }
        });
        return Optional.ofNullable(last[0]);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
