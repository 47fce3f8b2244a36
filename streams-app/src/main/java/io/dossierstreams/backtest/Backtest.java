package io.dossierstreams.backtest;

import io.dossierstreams.proof.CoarseLog;
import io.dossierstreams.proof.CoarseTicks;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.ProofException;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.topology.BrokenLogException;
import io.dossierstreams.topology.DossierRules;
import io.dossierstreams.topology.LedgerRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/**
 * Asks the event log which alerts targets would have raised, had they been loaded on a day. The same tasks, ledger and
 * judge count the log again, in memory and under fewer ticks; no application has to run, and one that runs is not
 * disturbed.
 */
public final class Backtest {
    private final CoarseLog log;
    private final DossierRules dossierRules;
    private final LedgerRules ledgerRules;

    /** @param settings those of the application: with others, other figures would come out */
    public Backtest(CountingSettings settings) {
        this(new CoarseLog(settings), settings.dossierRules(), settings.ledgerRules());
    }

    /** @param log counted by these rules */
    public Backtest(CoarseLog log, DossierRules dossierRules, LedgerRules ledgerRules) {
        this.log = log;
        this.dossierRules = dossierRules;
        this.ledgerRules = ledgerRules;
    }

    /**
     * Counts the log up to the end of the span.
     *
     * @param targets those that judge from the first day of the span on; empty is those of the log, as they were
     * @throws ProofException if the log does not have the span, or cannot be read with these settings
     * @throws KafkaException if the cluster does not answer
     */
    public BacktestResult run(BacktestSpan span, Optional<Collection<Target>> targets, ProofProgress progress) {
        CoarseTicks ticks = log.ticks(span.every(), span.upTo(dossierRules.zone()));
        CoarseTick first = first(ticks, span);
        Findings findings = new Findings(first.number());
        TargetSource source =
                targets.map(loaded -> new TargetSource(first.number(), loaded)).orElse(TargetSource.LOG);
        CoarsePipeline pipeline = new CoarsePipeline(dossierRules, ledgerRules, source, findings);
        try {
            log.read(ticks, pipeline, progress);
        } catch (BrokenLogException e) {
            throw new ProofException("the log cannot be counted: " + e.getMessage(), e);
        }
        return findings.result();
    }

    /** The tick with which the span begins. */
    private CoarseTick first(CoarseTicks ticks, BacktestSpan span) {
        ZoneId zone = dossierRules.zone();
        CoarseTick begin = ticks.kept().get(0);
        if (span.from().isEmpty()) {
            return begin;
        }
        LocalDate from = span.from().get();
        LocalDate known = begin.original().asOf(zone);
        if (from.isBefore(known)) {
            throw new ProofException("from: the log knows nothing before " + known + ", was " + from);
        }
        return ticks.kept().stream()
                .filter(tick -> !tick.original().asOf(zone).isBefore(from))
                .findFirst()
                .orElseThrow(() -> new ProofException("from: the last tick is of "
                        + ticks.kept().get(ticks.kept().size() - 1).original().asOf(zone) + ", before " + from));
    }
}
