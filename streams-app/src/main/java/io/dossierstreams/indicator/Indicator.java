package io.dossierstreams.indicator;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Ratio;

/**
 * The definition of a ratio indicator. Numerator and denominator are kept everywhere and pooled as sums; a rate is only
 * ever a way to print them.
 *
 * @param id for example {@code online}
 * @param version raised when the definition changes
 * @param nameVi for people, in Vietnamese
 * @param nameEn for people, in English
 * @param numerator what is counted
 * @param denominator out of what
 */
public record Indicator(String id, int version, String nameVi, String nameEn, Formula numerator, Formula denominator) {

    /** The value over an aggregate's counters; 0/0 is no activity. */
    public Ratio over(Counters counters) {
        return new Ratio(numerator.over(counters), Math.max(0, denominator.over(counters)));
    }
}
