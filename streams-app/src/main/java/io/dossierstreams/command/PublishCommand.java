package io.dossierstreams.command;

import io.dossierstreams.log.Ticker;
import io.dossierstreams.replay.Replayer;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TickerSettings;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
                    + " until the application, which has to run with --replay, has counted all."
                    + " Needs the setting tick.key.file.")
    private TickStep ticks;

    /** How far ticks are apart in a replay. */
    private enum TickStep {
        DAY
    }

    @Override
    public Integer call() throws IOException {
        return ticks == null ? publish(options.cluster()) : replay(options.ticker());
    }

    private int publish(ClusterSettings settings) throws IOException {
        ClusterCheck.require(settings, List.of(Topic.EVENTS));
        try (EventFile events = open(settings, clock.instant());
                Progress bar = progress.start("publishing", events.size());
                EventSender sender = new EventSender(KafkaClients.of(settings).producer(), clock)) {
            for (var event : events) {
                sender.send(event);
                bar.at(events.position(), "");
            }
            sender.flush();
            return report(events, "");
        }
    }

    private int replay(TickerSettings settings) throws IOException {
        ClusterSettings cluster = settings.cluster();
        ClusterCheck.require(cluster, List.of(Topic.values()));
        try (EventFile events = open(cluster, clock.instant().plus(REHEARSAL));
                Progress bar = progress.start("replaying", events.size());
                Ticker ticker = Application.ticker(settings)) {
            Replayer replayer = new Replayer(KafkaClients.of(cluster), ticker, cluster.zone(), Replayer.USUAL_WINDOW);
            long last = replayer.replayDays(Arrivals.of(events), new ReplayProgress(bar, records -> events.position()));
            return report(events, ", counted up to tick " + last);
        }
    }

    private EventFile open(ClusterSettings settings, Instant now) throws IOException {
        return EventFile.open(
                file, settings.limits(), now.toEpochMilli(), spec.commandLine().getErr());
    }

    private int report(EventFile events, String end) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("published " + events.valid() + " events, left out " + events.bad() + " bad lines" + end);
        return events.bad() == 0 ? ExitCodes.OK : ExitCodes.PROBLEM;
    }
}
