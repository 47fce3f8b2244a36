package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;

/**
 * A rate against that of the period before, in exact percentage points. It needs cases enough in both.
 *
 * @param previous the rate of the period before
 */
record Worsening(Case subject, Ratio value, Ratio previous) implements Finding {

    static Worsening of(Case subject, Figures figures) {
        return new Worsening(subject, figures.ratio(subject), figures.previous(subject));
    }

    @Override
    public Verdict verdict() {
        if (!isComparable()) {
            return Verdict.TOO_FEW;
        }
        return fall().compareTo(Fraction.of(subject.target().limit())) >= 0 ? Verdict.BAD : Verdict.GOOD;
    }

    @Override
    public long cases() {
        return value.denominator();
    }

    @Override
    public Evidence evidence() {
        return new EvidenceParts(subject, value, 0, previous, null, null).toEvidence();
    }

    @Override
    public Words words() {
        Text limit = Numbers.points(Fraction.of(subject.target().limit()));
        Text before = previous.isDefined() ? Numbers.rate(previous) : Words.NOTHING;
        Text fall = isComparable() ? Numbers.points(fall()) : Words.NOTHING;
        return new Words(
                Sentence.ofRate(subject, value),
                new Text(
                        "giảm " + fall.vi() + " điểm phần trăm so với kỳ trước " + before.vi(),
                        "down by " + fall.en() + " percentage points from " + before.en() + " in the period before"),
                new Text(
                        "không giảm tới " + limit.vi() + " điểm phần trăm so với kỳ trước",
                        "not down by " + limit.en() + " percentage points on the period before"),
                new Text(
                        "không còn giảm tới " + limit.vi() + " điểm phần trăm so với kỳ trước",
                        "no longer down by " + limit.en() + " percentage points on the period before"),
                Words.TOO_FEW,
                Words.NOTHING);
    }

    private boolean isComparable() {
        long minimum = subject.target().minimumDenominator();
        return value.denominator() >= minimum && previous.denominator() >= minimum;
    }

    private Fraction fall() {
        return Fraction.of(previous).minus(Fraction.of(value));
    }
}
