package io.dossierstreams.demo;

import java.util.List;

/**
 * What the further facts of a unit have to add up to in the period, where counts of them are printed.
 *
 * @param unmatchedLookups lookups without a match; those with one are {@link UnitCounts#verified}
 * @param feesVnd amount of each fee and charge paid online; as many as {@link UnitCounts#feePaidOnline}
 * @param obligationsVnd amount of each obligation paid online
 * @param signedDossiers dossiers with a signed result, among those with an electronic one
 * @param signedResults signed results, one or two of each such dossier
 */
record FactCounts(
        int unmatchedLookups, List<Long> feesVnd, List<Long> obligationsVnd, int signedDossiers, int signedResults) {
    FactCounts {
        feesVnd = List.copyOf(feesVnd);
        obligationsVnd = List.copyOf(obligationsVnd);
        if (signedResults < signedDossiers || signedResults > 2 * signedDossiers) {
            throw new IllegalArgumentException(
                    signedResults + " signed results do not fit " + signedDossiers + " dossiers");
        }
    }
}
