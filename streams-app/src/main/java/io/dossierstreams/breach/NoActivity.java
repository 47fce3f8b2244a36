package io.dossierstreams.breach;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A unit that has nothing in a period after its grace days. The one kind that zero cases are a breach of.
 *
 * @param value the ratio; of a count or a coverage, the activity twice
 */
record NoActivity(Case subject, Ratio value) implements Finding {

    static NoActivity of(Case subject, Figures figures) {
        Indicator indicator = subject.indicator();
        Counters counters = figures.counters(subject);
        return new NoActivity(
                subject,
                switch (indicator.kind()) {
                    case RATIO -> figures.ratio(subject);
                    case COUNT -> twice(indicator.count(counters));
                    case COVERAGE -> twice(counters.get(indicator.activity()));
                    case LAG -> throw new IllegalArgumentException(indicator.id() + " shows no activity");
                });
    }

    @Override
    public Verdict verdict() {
        if (value.denominator() > 0) {
            return Verdict.GOOD;
        }
        LocalDate first = subject.period().start();
        LocalDate founded = subject.unit().validFrom();
        // A unit that came into being during the period has its grace days from then on.
        LocalDate since = founded != null && founded.isAfter(first) ? founded : first;
        long days = ChronoUnit.DAYS.between(since, subject.last()) + 1;
        return days > subject.target().graceDays() ? Verdict.BAD : Verdict.TOO_FEW;
    }

    @Override
    public long cases() {
        return value.denominator();
    }

    @Override
    public Evidence evidence() {
        return new EvidenceParts(subject, value, 0, null, null, null).toEvidence();
    }

    @Override
    public Words words() {
        long days = subject.target().graceDays();
        return new Words(
                new Text(
                        Sentence.headVi(subject) + value.denominator() + " hồ sơ",
                        Sentence.headEn(subject) + value.denominator() + " cases"),
                new Text("chưa phát sinh hồ sơ nào", "nothing at all"),
                new Text("đã phát sinh hồ sơ", "there is activity"),
                new Text("đã phát sinh hồ sơ trở lại", "there is activity now"),
                new Text("còn trong " + days + " ngày đầu kỳ", "still within the first " + days + " days"),
                Words.NOTHING);
    }

    private static Ratio twice(long count) {
        long activity = Math.max(0, count);
        return new Ratio(activity, activity);
    }
}
