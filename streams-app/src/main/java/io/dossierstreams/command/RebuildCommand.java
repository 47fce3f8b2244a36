package io.dossierstreams.command;

import io.dossierstreams.proof.Every;
import io.dossierstreams.proof.KnownAt;
import io.dossierstreams.rebuild.Copied;
import io.dossierstreams.rebuild.Rebuild;
import io.dossierstreams.rebuild.RebuildPlan;
import io.dossierstreams.rebuild.StopSign;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.schema.topic.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts the log anew into another one. */
@Command(
        name = "rebuild",
        description =
                "Copies the event log into another one, under fewer ticks, and counts it there: for another number"
                        + " of partitions, another cluster, or a version whose state does not fit. The old application may go"
                        + " on. Run it again to go on behind the last tick.")
final class RebuildCommand implements Callable<Integer> {
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private ProgressOptions progress;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "FILE",
            description = "Settings in which the new log differs, as a file of properties: another topic.prefix or"
                    + " bootstrap.servers, and where wanted event.partitions, application.id and so on.")
    private Path into;

    @Option(
            names = "--every",
            paramLabel = "STEP",
            defaultValue = "1d",
            description = "How far the ticks that are kept are apart: 1d, hours or minutes that divide a day such as 6h"
                    + " or 15m, or tick for all. Default: ${DEFAULT-VALUE}.")
    private String every;

    @Option(
            names = "--up-to",
            paramLabel = "TICK",
            description = "The last tick: its number, a day, or a time such as 2023-05-31T12:00+07:00; else the last"
                    + " there is.")
    private String upTo;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        CountingSettings old = options.counting();
        Map<String, String> texts =
                SettingsSources.merge(List.of(options.texts(), SettingsSources.file("--into", into)));
        Settings settings = SettingsReader.read(texts);
        Every step = parsed("--every", () -> Every.parse(every));
        Optional<KnownAt> last = Optional.ofNullable(upTo)
                .map(text -> parsed(
                        "--up-to", () -> KnownAt.parse(text, old.cluster().zone())));
        ClusterCheck.require(old.cluster(), List.of(Topic.EVENTS));
        Rebuild rebuild = new Rebuild(old, options.ticker(Map.of()).applicationId(), settings);
        RebuildPlan plan = rebuild.plan(step, last);
        RebuildReport report = new RebuildReport(out(), old, settings);
        report.plan(plan, every);
        return isWanted() ? run(rebuild, plan, settings, report) : ExitCodes.USAGE;
    }

    private int run(Rebuild rebuild, RebuildPlan plan, Settings settings, RebuildReport report)
            throws InterruptedException {
        StopSign sign = new StopSign();
        Copied copied;
        try (StopRequest stop = StopRequest.bySignal();
                Application application = new Application(settings, false, clock, new SimpleMeterRegistry());
                RebuildBar bar = new RebuildBar(progress)) {
            stop.whenRequested(sign::raise);
            application.start();
            if (!application.awaitRunning(START_LIMIT)) {
                spec.commandLine()
                        .getErr()
                        .println("the application of the new log does not start: "
                                + application.failure().map(Throwable::toString).orElse("its tasks are not ready"));
                return ExitCodes.PROBLEM;
            }
            copied = rebuild.run(plan, application::failure, sign, bar);
        }
        report.copied(plan, copied);
        if (upTo == null) {
            report.behind(rebuild.eventsBehind(plan));
        }
        return report.compared(plan, rebuild.compare(plan)) ? ExitCodes.OK : ExitCodes.PROBLEM;
    }

    private boolean isWanted() {
        if (yes) {
            return true;
        }
        out().flush();
        Console console = System.console();
        if (console == null) {
            throw new ParameterException(spec.commandLine(), "there is no terminal to ask on; add --yes to go on");
        }
        String answer = console.readLine("go on? [y/N] ");
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    private <T> T parsed(String option, java.util.function.Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
