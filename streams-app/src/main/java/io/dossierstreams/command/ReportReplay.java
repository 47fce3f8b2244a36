package io.dossierstreams.command;

import io.dossierstreams.demo.DemoReport;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.replay.ProgressListener;
import io.dossierstreams.replay.Replayer;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.runtime.TickerSettings;
import io.dossierstreams.schema.codec.ReferenceKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Sends a published report through a running application, and waits until all of it is counted. */
public final class ReportReplay {
    private ReportReplay() {}

    /**
     * Units and targets first, so that the first tick knows them; then the events, with a tick at the end of each day.
     *
     * @param now time of the messages with units and targets
     */
    public static void run(DemoReport report, TickerSettings settings, Instant now, ProgressListener listener) {
        KafkaClients clients = KafkaClients.of(settings.cluster());
        new ReferenceTopic<>(clients, ReferenceKind.UNITS).write(report.units(), List.of(), now);
        new ReferenceTopic<>(clients, ReferenceKind.TARGETS).write(report.targets(), List.of(), now);
        Iterable<Arrival> arrivals = () -> report.arrivals().stream()
                .map(arrival -> Arrival.of(arrival.arrivedAt(), arrival.event()))
                .iterator();
        Instant end = end(report, settings.cluster().zone());
        try (Ticker ticker = Application.ticker(settings)) {
            new Replayer(clients, ticker, settings.cluster().zone(), Replayer.USUAL_WINDOW)
                    .replay(arrivals, end, listener);
        }
    }

    /** "Now" of the last tick: the end of the report's last day. */
    static Instant end(DemoReport report, ZoneId zone) {
        return report.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
