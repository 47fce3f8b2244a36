package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the events of a unit have to add up to in the period.
 *
 * @param unit code of the unit
 * @param carriedOver dossiers received before the period and open at its start; all of them are resolved in it
 * @param received dossiers received in the period; the counts below it are among these
 * @param verified those with a matched lookup
 * @param feePaid those that paid a fee or charge
 * @param feePaidOnline those whose first such payment was online
 * @param resolved dossiers resolved in the period, carried over or received in it; the counts below it are among these
 * @param certifiedCopies sum over the resolved dossiers
 * @param thresholds by indicator, the thresholds that the unit is judged by
 * @param facts counts of lookups, payments and signed results; empty where none are printed
 */
record UnitCounts(
        String unit,
        int carriedOver,
        int received,
        int nationalAccount,
        int online,
        int componentsPartly,
        int componentsFully,
        int reusedData,
        int verified,
        int feePaid,
        int feePaidOnline,
        int resolved,
        int resolvedElectronic,
        int resolvedLate,
        int certifiedCopies,
        Map<String, List<Ratio>> thresholds,
        Optional<FactCounts> facts) {
    UnitCounts {
        thresholds = Map.copyOf(thresholds);
        if (resolved < carriedOver || resolved > carriedOver + received) {
            throw new IllegalArgumentException(unit + ": " + resolved + " resolved do not fit " + carriedOver
                    + " carried over and " + received + " received");
        }
    }

    /** How many of the received dossiers are still open at the end of the period. */
    int open() {
        return carriedOver + received - resolved;
    }

    /** A spread that keeps the running share on its side of the indicator's thresholds. */
    EvenSpread judged(String indicator, int cases, int good) {
        return EvenSpread.judged(cases, good, thresholds.getOrDefault(indicator, List.of()));
    }
}
