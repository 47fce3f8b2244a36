package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;

/** A case that went away together with the definition of its indicator: no figure is left to show. */
record Unjudged(Case subject) implements Finding {

    @Override
    public Verdict verdict() {
        return Verdict.GONE;
    }

    @Override
    public long cases() {
        return 0;
    }

    @Override
    public Evidence evidence() {
        return new EvidenceParts(subject, new Ratio(0, 0), 0, null, null, null).toEvidence();
    }

    @Override
    public Words words() {
        String id = subject.target().indicator() + " ";
        Text figure = new Text(
                subject.unit().name() + ": " + id + "kỳ " + subject.period().id(),
                subject.unit().name() + ": " + id + "in " + subject.period().id());
        return new Words(figure, Words.NOTHING, Words.NOTHING, Words.NOTHING, Words.TOO_FEW, Words.NOTHING);
    }
}
