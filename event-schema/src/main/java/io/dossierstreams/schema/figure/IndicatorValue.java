package io.dossierstreams.schema.figure;

/**
 * The value of an indicator.
 *
 * @param id id of the indicator
 * @param version version of its definition
 * @param numerator of the ratio
 * @param denominator of the ratio, above 0: without activity there is no value
 */
public record IndicatorValue(String id, int version, long numerator, long denominator) {
    public Ratio ratio() {
        return new Ratio(numerator, denominator);
    }
}
