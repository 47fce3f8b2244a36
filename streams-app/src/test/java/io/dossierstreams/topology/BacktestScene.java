package io.dossierstreams.topology;

import io.dossierstreams.backtest.Backtest;
import io.dossierstreams.backtest.BacktestResult;
import io.dossierstreams.backtest.BacktestSpan;
import io.dossierstreams.backtest.Episode;
import io.dossierstreams.backtest.TargetFinding;
import io.dossierstreams.proof.CoarseLog;
import io.dossierstreams.proof.Every;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.topic.TopicNames;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Backtests of a log in memory, and what they are held against: the breach topic of the real pipeline. */
final class BacktestScene {
    private static final Comparator<Breach> ORDER =
            Comparator.comparing((Breach message) -> message.evidence().tick()).thenComparing(Breach::id);

    private final Backtest backtest;

    BacktestScene(EventLog log) {
        int partitions = log.partitions().size();
        DossierRules rules = CoarseScene.rules(partitions, EventLog.KEY);
        backtest = new Backtest(
                new CoarseLog(new LogConsumers(log), TopicNames.UNPREFIXED, rules),
                rules,
                new LedgerRules(partitions, SimulatedPipeline.ZONE, SimulatedPipeline.HORIZON_MONTHS));
    }

    /**
     * Runs one.
     *
     * @param from a day, or null
     * @param to a day, or null
     * @param targets null is those of the log
     */
    BacktestResult run(String every, String from, String to, Collection<Target> targets) {
        BacktestSpan span = new BacktestSpan(day(from), day(to), Every.parse(every));
        return backtest.run(span, Optional.ofNullable(targets), ProofProgress.NONE);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    /** All messages of all episodes, in the order in which they are sent. */
    static List<Breach> messages(BacktestResult result) {
        return result.targets().stream()
                .map(TargetFinding::episodes)
                .flatMap(List::stream)
                .map(Episode::messages)
                .flatMap(List::stream)
                .sorted(ORDER)
                .toList();
    }

    /** What the pipeline sends to the breach topic on the same log. */
    static List<Breach> published(EventLog log) {
        return new SimulatedPipeline(log)
                .run().ledgerOutputs().stream()
                        .filter(sent ->
                                sent.sink().equals(Names.BREACH_EVENT_SINK) && sent.isOfType(MessageType.BREACH))
                        .map(sent -> MessageCodec.BREACH.decode(sent.value()))
                        .sorted(ORDER)
                        .toList();
    }
}
