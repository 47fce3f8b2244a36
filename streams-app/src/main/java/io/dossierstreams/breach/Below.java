package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Target;

/**
 * A rate against its threshold, exactly: on the fraction and not on its rounded rate.
 *
 * @param figures has the rate of the period before, which is asked for only if there is something to say
 */
record Below(Case subject, Ratio value, Figures figures) implements Finding {

    static Below of(Case subject, Figures figures) {
        return new Below(subject, figures.ratio(subject), figures);
    }

    @Override
    public Verdict verdict() {
        Target target = subject.target();
        if (value.denominator() < target.minimumDenominator()) {
            return Verdict.TOO_FEW;
        }
        if (value.compareTo(target.threshold()) < 0) {
            return Verdict.BAD;
        }
        return value.compareTo(target.clearAt()) < 0 ? Verdict.BETWEEN : Verdict.GOOD;
    }

    @Override
    public long cases() {
        return value.denominator();
    }

    @Override
    public Evidence evidence() {
        return new EvidenceParts(subject, value, shortfall(), figures.previous(subject), null, null).toEvidence();
    }

    @Override
    public Words words() {
        Text target = Numbers.percent(subject.target().threshold());
        long shortfall = shortfall();
        return new Words(
                Sentence.ofRate(subject, value),
                new Text("dưới chỉ tiêu " + target.vi(), "below the target of " + target.en()),
                new Text("đạt chỉ tiêu " + target.vi(), "meeting the target of " + target.en()),
                new Text("đã đạt lại chỉ tiêu " + target.vi(), "back at the target of " + target.en()),
                new Text(
                        "chưa đủ số hồ sơ để đánh giá theo chỉ tiêu " + target.vi(),
                        "too few cases to judge against the target of " + target.en()),
                shortfall == 0
                        ? Words.NOTHING
                        : new Text(
                                "còn thiếu " + shortfall + " hồ sơ",
                                "short by " + shortfall + (shortfall == 1 ? " dossier" : " dossiers")));
    }

    private long shortfall() {
        return value.shortfall(subject.target().threshold());
    }
}
