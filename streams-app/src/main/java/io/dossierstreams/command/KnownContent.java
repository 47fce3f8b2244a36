package io.dossierstreams.command;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.proof.KnownAt;
import io.dossierstreams.proof.KnownFigures;
import io.dossierstreams.proof.Proof;
import io.dossierstreams.report.UnitDays;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import java.util.Collection;

/** What the topics held at an earlier tick, counted again from the event log. */
final class KnownContent implements ReportContent.References {
    private final UnitDays unitDays = new UnitDays();
    private final KnownFigures figures = new KnownFigures(this::put);

    private KnownContent() {}

    /**
     * Counts the log up to a tick.
     *
     * @throws io.dossierstreams.proof.ProofException if there is no such tick
     */
    static ReportContent read(CountingSettings settings, KnownAt known, ProgressOptions progress) {
        KnownContent content = new KnownContent();
        try (ProofBar bar = new ProofBar(progress)) {
            TickComplete tick = new Proof(settings).upTo(known, content.figures, bar);
            return ReportContent.of(
                    tick,
                    content,
                    content.unitDays,
                    content.figures.unitMonths().values());
        }
    }

    @Override
    public <T extends Record> Collection<T> all(ReferenceKind<T> kind) {
        return figures.references(kind).values();
    }

    private void put(UnitDayKey key, UnitDay unitDay) {
        if (unitDay == null) {
            unitDays.remove(key.unit(), key.day());
            return;
        }
        Counters.Sum counters = new Counters.Sum();
        unitDay.measures()
                .forEach((name, count) -> counters.add(Measure.of(name).orElseThrow(), count));
        unitDays.put(key.unit(), key.day(), counters.toCounters(), unitDay.now());
    }
}
