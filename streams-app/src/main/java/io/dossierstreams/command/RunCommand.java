package io.dossierstreams.command;

import io.dossierstreams.http.HttpEndpoint;
import io.dossierstreams.http.HttpEndpoint.Answer;
import io.dossierstreams.http.HttpEndpoint.Route;
import io.dossierstreams.metrics.Metrics;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.EffectiveSettings;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.LogEnds;
import io.dossierstreams.runtime.Secret;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsException;
import io.dossierstreams.runtime.SettingsReader;
import io.dossierstreams.view.ViewFollower;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the application until it is told to stop. */
@Command(
        name = "run",
        description = "Runs the application, against a Kafka cluster or with a broker of its own.",
        modelTransformer = SettingsList.class)
final class RunCommand implements Callable<Integer> {
    private static final Path USUAL_DATA = Path.of("data");
    private static final int USUAL_PORT = 9092;
    private static final int LAST_PORT = 65_535;
    private static final Duration RESTORE_LIMIT = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--embedded",
            description = "Bring a broker on 127.0.0.1: for a pilot on one machine. Keeps its data.")
    private boolean embedded;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "With --embedded: where broker, state and tick key are kept (default: data).")
    private Path data;

    @Option(names = "--port", paramLabel = "N", description = "With --embedded: port of the broker (default: 9092).")
    private Integer port;

    @Option(
            names = "--replay",
            description = "Write no ticks on the clock, for history that 'publish --ticks' brings with its own.")
    private boolean replay;

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        Map<String, String> texts = options.texts();
        try (StopRequest stop = StopRequest.bySignal()) {
            if (embedded) {
                return runEmbedded(texts, stop);
            }
            Settings settings = SettingsReader.read(texts);
            if (settings.stateIsTemporary()) {
                out().println("state.directory lies in the folder for temporary files; what is removed there has to be"
                        + " restored from the cluster at the next start");
            }
            ClusterCheck.require(settings.cluster(), List.of());
            return run(settings, texts, stop);
        }
    }

    private void checkOptions() {
        if (!embedded && (data != null || port != null)) {
            throw new ParameterException(spec.commandLine(), "--data and --port go with --embedded only");
        }
        if (embedded && options.namesCluster()) {
            throw new ParameterException(
                    spec.commandLine(), "--embedded brings its own broker; leave --bootstrap-servers out");
        }
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new ParameterException(spec.commandLine(), "--port: expected 0 to " + LAST_PORT + ", was " + port);
        }
    }

    private int runEmbedded(Map<String, String> texts, StopRequest stop) throws InterruptedException {
        Path directory = data == null ? USUAL_DATA : data;
        EmbeddedCluster.check(directory, texts);
        try (EmbeddedCluster cluster = EmbeddedCluster.start(
                directory,
                port == null ? USUAL_PORT : port,
                fault -> stop.request("the embedded broker broke, " + fault))) {
            out().println("other commands find the broker with --bootstrap-servers " + cluster.bootstrapServers());
            if (replay) {
                out().println("'publish --ticks' finds the tick key with --data " + directory);
            }
            return run(cluster.settings(texts), cluster.settingTexts(texts), stop);
        }
    }

    private int run(Settings settings, Map<String, String> texts, StopRequest stop) throws InterruptedException {
        EffectiveSettings.lines(texts).forEach(out()::println);
        out().flush();
        Clock clock = Clock.systemUTC();
        try (Metrics metrics = new Metrics();
                LogEnds logEnds = new LogEnds(settings.cluster());
                ViewFollower view = new ViewFollower(
                        KafkaClients.of(settings), settings.metrics().periods());
                Application application = new Application(settings, !replay, clock, metrics.registry());
                AlertSending alerts = AlertSending.of(settings, application, view, clock, metrics.registry())) {
            stop.whenRequested(application::close);
            BooleanSupplier ready = () -> application.isReady() && view.state().isCaughtUp();
            metrics.bind(view, clock::instant, settings.metrics().unitSeries());
            metrics.bind(application, logEnds, ready);
            try (HttpEndpoint http = HttpEndpoint.start(
                    settings.http().address(),
                    settings.http().token().map(Secret::bytes),
                    routes(application, ready, metrics))) {
                out().println("metrics and health at " + http.url());
                return run(
                        application,
                        () -> {
                            view.start();
                            logEnds.start();
                            alerts.start();
                        },
                        stop);
            } catch (BindException e) {
                throw new SettingsException(List.of(Setting.HTTP_PORT.settingName() + ": "
                        + settings.http().address().getPort() + " on "
                        + settings.http().address().getAddress().getHostAddress() + " cannot be used; is it in use?"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("HTTP endpoint", e);
        }
    }

    /** @param started what begins once the topics are there */
    private int run(Application application, Runnable started, StopRequest stop) throws InterruptedException {
        application.start();
        started.run();
        if (application.awaitRunning(RESTORE_LIMIT)) {
            out().println(replay ? "running; ticks come with 'publish --ticks'" : "running");
            out().flush();
            application.awaitStopped();
        }
        // While threads are ended, health goes on to say why nothing is done.
        application.close();
        return result(application, stop);
    }

    private static List<Route> routes(Application application, BooleanSupplier ready, Metrics metrics) {
        return List.of(
                Route.open(
                        "/health/live",
                        () -> Answer.health("live", application.failure().isEmpty())),
                Route.open("/health/ready", () -> Answer.health("ready", ready.getAsBoolean())),
                Route.guarded("/metrics", () -> Answer.ok(metrics.text())),
                Route.guarded("/topology", () -> Answer.ok(application.describeTopology())));
    }

    private int result(Application application, StopRequest stop) {
        Optional<String> problem = application.failure().map(RunCommand::words).or(stop::problem);
        if (problem.isEmpty() && stop.isRequested()) {
            return ExitCodes.OK;
        }
        String reason = problem.orElse("it did not get to work within " + RESTORE_LIMIT.toMinutes() + " minutes");
        spec.commandLine().getErr().println("the application has stopped: " + reason);
        return ExitCodes.PROBLEM;
    }

    /** Kafka Streams says where it failed; why says what lies at the bottom. */
    private static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == failure ? failure.toString() : failure + "; because of " + cause;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
