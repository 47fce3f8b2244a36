package io.dossierstreams.command;

import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.demo.DemoReports;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongUnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job on published figures: events in, the printed table and the breaches out. */
@Command(
        name = "demo",
        description = {
            "Replays a published report: brings its own broker, turns the printed counts into events, sends them through"
                    + " the pipeline, prints the published table beside the computed one and the breaches, and stays up."
        })
final class DemoCommand implements Callable<Integer> {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..1",
            defaultValue = "hoai-nhon-2023-h1",
            completionCandidates = ReportNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String reportName;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the broker and the application keep their data. Default: data/demo-REPORT.")
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the broker on 127.0.0.1; 0 is a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--exit", description = "End after the table, with exit code 1 if any figure differs.")
    private boolean exit;

    @Mixin
    private ProgressOptions progress;

    @Override
    public Integer call() throws InterruptedException {
        DemoReport report = report(reportName, spec.commandLine());
        Path directory = data == null ? Path.of("data", "demo-" + report.name()) : data;
        EmbeddedCluster.check(directory, Map.of());
        try (StopRequest stop = StopRequest.bySignal();
                EmbeddedCluster cluster = EmbeddedCluster.start(
                        directory, port, fault -> stop.request("the embedded broker broke, " + fault))) {
            Settings settings = cluster.settings(Map.of());
            try (Application application = new Application(settings, false, clock, new SimpleMeterRegistry())) {
                stop.whenRequested(application::close);
                application.start();
                if (!application.awaitRunning(START_LIMIT)) {
                    return failed(application);
                }
                try (Progress bar =
                        progress.startEvents(report.name(), report.arrivals().count())) {
                    ReportReplay.run(
                            report,
                            settings.ticker(),
                            clock.instant(),
                            new ReplayProgress(bar, LongUnaryOperator.identity()));
                }
                long differences = new DemoTables(out()).print(report, KafkaClients.of(settings));
                if (exit) {
                    return differences == 0 ? ExitCodes.OK : ExitCodes.PROBLEM;
                }
                out().printf(
                                Locale.ROOT,
                                "%nThe broker listens at %s; its data are in %s. Ctrl-C ends it.%n",
                                cluster.bootstrapServers(),
                                directory);
                out().flush();
                application.awaitStopped();
                return application.failure().isPresent() ? failed(application) : ExitCodes.OK;
            }
        }
    }

    /**
     * The report of a name.
     *
     * @throws ParameterException with all names if there is none
     */
    static DemoReport report(String name, CommandLine commandLine) {
        return DemoReports.named(name)
                .orElseThrow(() -> new ParameterException(
                        commandLine,
                        "REPORT: expected one of " + String.join(", ", new ReportNames()) + ", was " + name));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int failed(Application application) {
        String cause = application
                .failure()
                .map(Throwable::toString)
                .orElse("its tasks were not ready within " + START_LIMIT.toSeconds() + " s");
        spec.commandLine().getErr().println("the application has stopped: " + cause);
        return ExitCodes.PROBLEM;
    }

    /** The names of all reports, for the help. */
    static final class ReportNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return DemoReports.all().stream().map(DemoReport::name).iterator();
        }
    }
}
