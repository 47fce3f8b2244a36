package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.figure.Ratio;
import java.math.BigDecimal;

/** Figures in the sentences of alerts. Built without a locale, so that every machine writes the same bytes. */
final class Numbers {
    private static final int DECIMALS = 2;

    private Numbers() {}

    /** For example {@code 64,51 %} and {@code 64.51 %}. */
    static Text percent(Ratio rate) {
        return withComma(rate.percent(DECIMALS).toPlainString() + " %");
    }

    static Text percent(Fraction rate) {
        return withComma(rate.percent(DECIMALS).toPlainString() + " %");
    }

    /** A difference of rates, in percentage points. */
    static Text points(Fraction difference) {
        return withComma(difference.percent(DECIMALS).toPlainString());
    }

    /** A rate with the fraction behind it, or that there is none. */
    static Text rate(Ratio rate) {
        if (!rate.isDefined()) {
            return new Text("chưa có hồ sơ", "no activity");
        }
        Text percent = percent(rate);
        return new Text(percent.vi() + " (" + rate + ")", percent.en() + " (" + rate + ")");
    }

    static String rounded(Fraction cases) {
        BigDecimal whole = cases.rounded(0);
        return whole.toPlainString();
    }

    private static Text withComma(String english) {
        return new Text(english.replace('.', ','), english);
    }
}
