package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Target.Severity;

/**
 * The share of good ones that the rest of the period needs, against what can be hoped for: the last moment to act. Once
 * even a perfect rest is not enough, it is critical, and says that the target is out of reach.
 *
 * @param previous the rate of the period before, for who reads it
 */
record AtRisk(Case subject, Ratio value, Ratio previous, Outlook outlook) implements Finding {

    static AtRisk of(Case subject, Figures figures) {
        Ratio value = figures.ratio(subject);
        Outlook outlook = Outlook.of(
                value, figures.recent(subject), subject.asOf(), subject.period().end(), figures.calendar());
        return new AtRisk(subject, value, figures.previous(subject), outlook);
    }

    @Override
    public Verdict verdict() {
        Target target = subject.target();
        if (value.denominator() < target.minimumDenominator()) {
            return Verdict.TOO_FEW;
        }
        if (isTooMuch(threshold())) {
            return Verdict.BAD;
        }
        return isTooMuch(Fraction.of(target.clearAt())) ? Verdict.BETWEEN : Verdict.GOOD;
    }

    @Override
    public long cases() {
        return value.denominator();
    }

    @Override
    public Severity severity() {
        return isReachable() ? subject.target().severity() : Severity.CRITICAL;
    }

    @Override
    public Evidence evidence() {
        EvidenceParts.Outlook parts = new EvidenceParts.Outlook(
                outlook.expectedRest(),
                outlook.requiredShare(threshold()).orElse(null),
                isReachable() ? outlook.pointOfNoReturn(threshold()).orElse(null) : null,
                isReachable());
        long shortfall = value.shortfall(subject.target().threshold());
        return new EvidenceParts(subject, value, shortfall, previous, parts, null).toEvidence();
    }

    @Override
    public Words words() {
        Text target = Numbers.percent(subject.target().threshold());
        return new Words(
                Sentence.ofRate(subject, value),
                isReachable()
                        ? new Text(
                                "có nguy cơ không đạt chỉ tiêu " + target.vi(),
                                "at risk of missing the target of " + target.en())
                        : new Text(
                                "không thể đạt chỉ tiêu " + target.vi() + " nữa",
                                "out of reach of the target of " + target.en()),
                new Text("còn khả năng đạt chỉ tiêu " + target.vi(), "within reach of the target of " + target.en()),
                new Text(
                        "đã có lại khả năng đạt chỉ tiêu " + target.vi(),
                        "back within reach of the target of " + target.en()),
                new Text(
                        "chưa đủ số hồ sơ để đánh giá theo chỉ tiêu " + target.vi(),
                        "too few cases to judge against the target of " + target.en()),
                outlook.requiredShare(threshold()).map(this::needed).orElse(Words.NOTHING));
    }

    private Text needed(Fraction share) {
        Text percent = Numbers.percent(share);
        String rest = Numbers.rounded(outlook.expectedRest());
        Text needed = new Text(
                "cần " + percent.vi() + " của khoảng " + rest + " hồ sơ còn lại",
                percent.en() + " of the remaining " + rest + " or so dossiers would be needed");
        if (!isReachable()) {
            return needed;
        }
        return outlook.pointOfNoReturn(threshold())
                .map(day -> new Text(
                        needed.vi() + "; nếu cứ như hiện nay, từ ngày " + day + " sẽ không thể đạt nữa",
                        needed.en() + "; as things go, out of reach from " + day + " on"))
                .orElse(needed);
    }

    private boolean isTooMuch(Fraction rate) {
        Fraction limit = Fraction.of(subject.target().limit());
        return outlook.requiredShare(rate)
                .map(share -> share.isAbove(limit))
                .orElseGet(() -> !outlook.isReachable(rate));
    }

    private boolean isReachable() {
        return outlook.isReachable(threshold());
    }

    private Fraction threshold() {
        return Fraction.of(subject.target().threshold());
    }
}
