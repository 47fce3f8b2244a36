package io.dossierstreams.command;

import io.dossierstreams.log.Ticker;
import io.dossierstreams.replay.Replayer;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.EmbeddedCluster;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.runtime.TickerSettings;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a file of events and sends the valid ones into the event log. */
@Command(
        name = "publish",
        description = "Checks a file of events and sends the valid ones. Bad lines are reported and not sent.")
final class PublishCommand implements Callable<Integer> {
    /**
     * A replay brings its own time, so a period that has not ended yet can be rehearsed. But a slip of the pen in a year
     * would carry the log's "now" away with it, and all that comes after would lie beyond the horizon.
     */
    private static final Duration REHEARSAL = Duration.ofDays(366);

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private ProgressOptions progress;

    @Parameters(paramLabel = "FILE", description = "CloudEvents as JSON, one per line; - is standard input.")
    private String file;

    @Option(
            names = "--ticks",
            paramLabel = "day",
            description = "Replay history in its own time: write a tick where a day ends between two events, and wait"
                    + " until the application, which has to run with --replay, has counted all. An event arrives at"
                    + " its recordedtime, else at its time, and never before the line above it."
                    + " Needs the tick key: --data, or the setting tick.key.file.")
    private TickStep ticks;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "With --ticks: the DIR of 'run --embedded --data DIR', where the tick key is.")
    private Path data;

    /** How far ticks are apart in a replay. */
    private enum TickStep {
        DAY
    }

    @Override
    public Integer call() throws IOException {
        if (ticks == null && data != null) {
            throw new ParameterException(spec.commandLine(), "--data goes with --ticks only");
        }
        return ticks == null ? publish(options.cluster()) : replay(options.ticker(tickKey()));
    }

    private Map<String, String> tickKey() {
        return data == null
                ? Map.of()
                : Map.of(
                        Setting.TICK_KEY_FILE.settingName(),
                        EmbeddedCluster.tickKeyIn(data).toString());
    }

    private int publish(ClusterSettings settings) throws IOException {
        ClusterCheck.require(settings, List.of(Topic.EVENTS));
        try (EventFile events = open(settings, clock.instant());
                Progress bar = progress.start("publishing", events.size());
                EventSender sender = new EventSender(KafkaClients.of(settings).producer(), settings.topics(), clock)) {
            for (RecordedEvent read : events) {
                sender.send(read.event());
                bar.at(events.position(), "");
            }
            sender.flush();
            report(events, "");
            return result(events, 0);
        }
    }

    private int replay(TickerSettings settings) throws IOException {
        ClusterSettings cluster = settings.cluster();
        ClusterCheck.require(cluster, List.of(Topic.values()));
        try (EventFile events = open(cluster, clock.instant().plus(REHEARSAL));
                Rejections rejections = new Rejections(KafkaClients.of(cluster))) {
            Arrivals arrivals = new Arrivals(events, cluster.zone());
            long last = replay(arrivals, events, settings);
            rejections.read(spec.commandLine().getErr());
            report(events, ", counted up to tick " + last);
            out().println("arrived on a later day than they happened on: " + arrivals.late());
            if (rejections.count() > 0) {
                out().println(rejections.summary());
            }
            return result(events, rejections.count());
        }
    }

    private long replay(Arrivals arrivals, EventFile events, TickerSettings settings) {
        ClusterSettings cluster = settings.cluster();
        try (Progress bar = progress.start("replaying", events.size());
                Ticker ticker = Application.ticker(settings)) {
            return new Replayer(KafkaClients.of(cluster), ticker, cluster.zone(), Replayer.USUAL_WINDOW)
                    .replayDays(arrivals, new ReplayProgress(bar, records -> events.position()));
        }
    }

    private EventFile open(ClusterSettings settings, Instant now) throws IOException {
        return EventFile.open(
                file, settings.limits(), now.toEpochMilli(), spec.commandLine().getErr());
    }

    private void report(EventFile events, String end) {
        out().println("published " + events.valid() + " events, left out " + events.bad() + " bad lines" + end);
    }

    private static int result(EventFile events, long rejected) {
        return events.bad() == 0 && rejected == 0 ? ExitCodes.OK : ExitCodes.PROBLEM;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
