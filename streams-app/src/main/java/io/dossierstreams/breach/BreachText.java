package io.dossierstreams.breach;

import io.dossierstreams.breach.Judge.Case;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.figure.Ratio;

/** The sentence of a breach for people. Built without a locale, so that every machine writes the same bytes. */
final class BreachText {
    private BreachText() {}

    static Text of(Case subject, AlertState state, Ratio value) {
        Indicator indicator = subject.indicator();
        Ratio threshold = subject.target().threshold();
        long shortfall = value.shortfall(threshold);
        String rateVi = value.isDefined() ? vi(value) + " % (" + value + ")" : "chưa có hồ sơ";
        String rateEn = value.isDefined() ? en(value) + " % (" + value + ")" : "no activity";
        String vi = subject.unit().name() + ": " + indicator.nameVi() + " kỳ "
                + subject.period().id() + " là " + rateVi
                + ", " + stateVi(state) + " chỉ tiêu " + vi(threshold) + " %"
                + (state == AlertState.FIRING && shortfall > 0 ? "; còn thiếu " + shortfall + " hồ sơ." : ".");
        String en = subject.unit().name() + ": " + indicator.nameEn() + " in "
                + subject.period().id() + " is " + rateEn
                + ", " + stateEn(state) + " the target of " + en(threshold) + " %"
                + (state == AlertState.FIRING && shortfall > 0
                        ? "; short by " + shortfall + (shortfall == 1 ? " dossier." : " dossiers.")
                        : ".");
        return new Text(vi, en);
    }

    private static String stateVi(AlertState state) {
        return switch (state) {
            case FIRING, PENDING, MISSED -> "dưới";
            case RESOLVED, RECOVERING -> "đã đạt lại";
            case OK -> "đạt";
            case INSUFFICIENT, EXPIRED -> "chưa đủ số hồ sơ để đánh giá theo";
        };
    }

    private static String stateEn(AlertState state) {
        return switch (state) {
            case FIRING, PENDING, MISSED -> "below";
            case RESOLVED, RECOVERING -> "back at";
            case OK -> "meeting";
            case INSUFFICIENT, EXPIRED -> "too few cases to judge against";
        };
    }

    private static String vi(Ratio ratio) {
        return en(ratio).replace('.', ',');
    }

    private static String en(Ratio ratio) {
        return ratio.percent(2).toPlainString();
    }
}
