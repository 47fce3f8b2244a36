package io.dossierstreams.command;

import io.dossierstreams.log.Ticker;
import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.CampaignLoaded;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.ProcedureLoaded;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.replay.Arrival;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** Writes a random log to a broker, as publishers, the commands and the ticker would: with reference data of all kinds. */
final class RandomLogOnBroker implements AutoCloseable {
    /** Beside the ticks at the end of days, one after so many events. */
    private static final int EVENTS_PER_TICK = 9;

    private final KafkaClients clients;
    private final Producer<byte[], byte[]> producer;
    private final Ticker ticker;
    private int events;

    RandomLogOnBroker(Settings settings) {
        this.clients = KafkaClients.of(settings);
        this.producer = clients.producer();
        this.ticker = Application.ticker(settings);
        ticker.open();
    }

    /** Returns the number of the last tick. */
    long write(RandomLog log) throws IOException {
        Instant start = log.entries().get(0).at();
        new ReferenceTopic<>(clients, ReferenceKind.CALENDARS)
                .write(
                        ReferenceFile.read(Path.of("../examples/calendars.yaml"), ReferenceKind.CALENDARS)
                                .entries()
                                .stream()
                                .map(entry -> entry.value())
                                .toList(),
                        List.of(),
                        start);
        new ReferenceTopic<>(clients, ReferenceKind.TARGETS).write(targets(50), List.of(), start);
        int half = log.entries().size() / 2;
        for (int i = 0; i < log.entries().size(); i++) {
            if (i == half) {
                // One is changed, one removed.
                new ReferenceTopic<>(clients, ReferenceKind.TARGETS)
                        .write(targets(60).subList(0, 1), List.of("idle"), start);
            }
            write(log.entries().get(i));
        }
        return ticker.state().tick();
    }

    private void write(LogEntry entry) {
        if (entry instanceof EventArrived arrived) {
            producer.send(Arrival.of(arrived.at(), arrived.event()).message());
            if (++events % EVENTS_PER_TICK == 0) {
                tick(arrived.at());
            }
        } else if (entry instanceof UnitLoaded loaded) {
            load(ReferenceKind.UNITS, loaded.unit(), entry.at());
        } else if (entry instanceof CampaignLoaded loaded) {
            load(ReferenceKind.CAMPAIGNS, loaded.campaign(), entry.at());
        } else if (entry instanceof ProcedureLoaded loaded) {
            load(ReferenceKind.PROCEDURES, loaded.procedure(), entry.at());
        } else if (entry instanceof DayTick tick) {
            tick(tick.now());
        }
    }

    private <T extends Record> void load(ReferenceKind<T> kind, T entry, Instant at) {
        new ReferenceTopic<>(clients, kind).write(List.of(entry), List.of(), at);
    }

    void tick(Instant now) {
        producer.flush();
        ticker.tick(now);
    }

    Producer<byte[], byte[]> producer() {
        return producer;
    }

    private static List<Target> targets(int percent) {
        return List.of(
                target("half", AlertKind.BELOW_TARGET, PeriodKind.HALF_YEAR, "online", percent, 0, null),
                target("month", AlertKind.BELOW_TARGET, PeriodKind.MONTH, "on-time", 60, 2_880, null),
                target("idle", AlertKind.NO_ACTIVITY, PeriodKind.MONTH, "online", 0, 0, null),
                target("late", AlertKind.OVERDUE, PeriodKind.MONTH, "overdue", 0, 0, 1L));
    }

    private static Target target(
            String id, AlertKind kind, PeriodKind period, String indicator, int percent, int hold, Long maximum) {
        Ratio threshold = percent == 0 ? null : new Ratio(percent, 100);
        return new Target(
                id,
                1,
                kind,
                indicator,
                new Selector(Select.UNDER, "U0", null),
                Level.DISTRICT,
                period,
                threshold,
                threshold,
                1,
                null,
                null,
                null,
                null,
                null,
                maximum,
                null,
                null,
                null,
                hold,
                0,
                0);
    }

    @Override
    public void close() {
        producer.close();
        ticker.close();
    }
}
