package io.dossierstreams.breach;

import io.dossierstreams.breach.EvidenceParts.Lateness;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Formula;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;

/**
 * A count, of overdue dossiers most often, against the most that is allowed.
 *
 * @param count the count
 * @param open open dossiers
 * @param lateness what was late in the period: the work, or only the data about it
 */
record Overdue(Case subject, long count, long open, Lateness lateness) implements Finding {

    static Overdue of(Case subject, Figures figures) {
        Counters counters = figures.counters(subject);
        return new Overdue(
                subject,
                subject.indicator().count(counters),
                Math.max(0, Formula.value(counters, Measure.OPEN)),
                new Lateness(counters.get(Measure.LATE_WORK), counters.get(Measure.LATE_DATA)));
    }

    @Override
    public Verdict verdict() {
        return count > subject.target().maximum() ? Verdict.BAD : Verdict.GOOD;
    }

    @Override
    public long cases() {
        return count;
    }

    @Override
    public Evidence evidence() {
        return new EvidenceParts(subject, new Ratio(count, open), excess(), null, null, lateness).toEvidence();
    }

    @Override
    public Words words() {
        long maximum = subject.target().maximum();
        return new Words(
                new Text(
                        Sentence.headVi(subject) + count + " (đang giải quyết: " + open + ")",
                        Sentence.headEn(subject) + count + " (open: " + open + ")"),
                new Text("vượt mức cho phép là " + maximum, "more than the " + maximum + " allowed"),
                new Text("trong mức cho phép là " + maximum, "within the " + maximum + " allowed"),
                new Text("đã trở lại trong mức cho phép là " + maximum, "back within the " + maximum + " allowed"),
                Words.TOO_FEW,
                new Text(
                        "trong kỳ: giải quyết trễ hạn " + lateness.work() + ", cập nhật dữ liệu trễ " + lateness.data(),
                        "in the period: work late " + lateness.work() + ", data late " + lateness.data()));
    }

    private long excess() {
        return Math.max(0, count - subject.target().maximum());
    }
}
