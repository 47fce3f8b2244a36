package io.dossierstreams.rebuild;

import io.dossierstreams.log.Ticker;
import io.dossierstreams.proof.CoarseLog;
import io.dossierstreams.proof.CoarseTicks;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.Every;
import io.dossierstreams.proof.KnownAt;
import io.dossierstreams.proof.ProofException;
import io.dossierstreams.replay.ClosedTicks;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.TickerSettings;
import io.dossierstreams.runtime.TopicAdmin;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.tick.Tick;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Counts a log anew into another one, under fewer ticks: for another number of partitions, another cluster, or a version
 * whose state does not fit. The old log is only read, and its application may go on.
 *
 * <p>It can be stopped at any point and run again: it goes on behind the last tick of the new log. Events of an unfinished
 * window are then copied twice, and the second time change nothing.
 */
public final class Rebuild {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CountingSettings old;
    private final String oldApplicationId;
    private final Settings settings;
    private final CoarseLog log;

    /**
     * @param old the old log
     * @param oldApplicationId the application of the old log
     * @param settings the new log and its application
     */
    public Rebuild(CountingSettings old, String oldApplicationId, Settings settings) {
        this.old = old;
        this.oldApplicationId = oldApplicationId;
        this.settings = settings;
        this.log = new CoarseLog(old);
    }

    /**
     * Checks both logs, and chooses the ticks. Writes nothing.
     *
     * @param upTo the last tick that is asked for; empty is the last there is
     * @throws RebuildException if the new log is not fit to be written
     * @throws ProofException if the old log cannot be read, or is not the one that the new log was copied from so far
     */
    public RebuildPlan plan(Every every, Optional<KnownAt> upTo) {
        NewLog newLog = new NewLog(settings.ticker());
        newLog.requireOtherThan(new TickerSettings(old.cluster(), oldApplicationId, old.tickKey()));
        TickState last = newLog.lastTick();
        CoarseTicks ticks = last.tick() == 0
                ? log.ticks(every, upTo)
                : log.ticksAfter(
                        new CoarseTick(last.tick(), new Tick(last.tick(), last.now(), last.partitions())), every, upTo);
        return new RebuildPlan(ticks, last.tick(), last.now());
    }

    /**
     * Copies, and returns when the ledger of the new log has closed the last tick.
     *
     * @param failure of the new log's application, which has to run without a ticker; empty while it is well
     * @throws RebuildException if that fails, or somebody else writes ticks into the new log
     * @throws ProofException if the old log cannot be read
     * @throws KafkaException if a cluster does not answer
     */
    public Copied run(
            RebuildPlan plan, Supplier<Optional<Throwable>> failure, StopSign stop, RebuildListener listener) {
        KafkaClients clients = KafkaClients.of(settings);
        try (Producer<byte[], byte[]> producer = clients.producer();
                ClosedTicks closed = new ClosedTicks(clients.consumer(), clients.topics());
                Ticker ticker = Application.ticker(settings)) {
            ticker.open();
            if (ticker.state().tick() != plan.written()) {
                throw new RebuildException("somebody else has written tick "
                        + ticker.state().tick() + " into the new log; only one rebuild at a time");
            }
            LedgerPace pace =
                    new LedgerPace(closed, failure, stop, PATIENCE, tick -> listener.closed(tick, plan.lastTick()));
            LogCopy copy = new LogCopy(copyOfEvents(), clients.topics(), producer, ticker, pace, stop);
            if (!plan.ticks().kept().isEmpty()) {
                log.read(plan.ticks(), copy, listener::read);
            }
            pace.await(plan.lastTick());
            return copy.copied();
        } catch (KafkaException e) {
            throw Ticker.isFenced(e)
                    ? new RebuildException(
                            "another ticker has taken over; the new log's application must not run with one before the"
                                    + " rebuild is done, and only one rebuild at a time",
                            e)
                    : e;
        }
    }

    private EventCopy copyOfEvents() {
        return new EventCopy(
                old.cluster().topics(),
                old.cluster().eventPartitions(),
                settings.cluster().topics(),
                settings.cluster().eventPartitions(),
                settings.cluster().limits());
    }

    /** How many events lie behind the last tick of the plan, in no tick that is asked for. */
    public long eventsBehind(RebuildPlan plan) {
        return new LogTail(old).eventsBehind(plan.lastOldTick(), plan.lastNow());
    }

    /** Compares what both logs came to; empty where the old application has closed another tick than the plan's last. */
    public Optional<Comparison> compare(RebuildPlan plan) {
        try (Admin admin = ClusterCheck.open(old.cluster())) {
            // A log of before there were all of these topics, or one that was brought here without them.
            if (!new TopicAdmin(admin, old.cluster())
                    .missing(StateComparison.TOPICS)
                    .isEmpty()) {
                return Optional.empty();
            }
        }
        return new StateComparison(KafkaClients.of(old.cluster()), KafkaClients.of(settings), plan.keepsEveryTick())
                .at(plan.lastOldTick());
    }
}
