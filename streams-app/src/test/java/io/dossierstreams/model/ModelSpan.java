package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Period;
import java.time.LocalDate;

/**
 * What a figure is asked for.
 *
 * @param period the period
 * @param asOf the last day that counts, where the period has not ended before it
 * @param view by which tree
 * @param treeDay the day of the tree for {@link ModelView#AS_IT_IS_NOW}; not used otherwise
 */
record ModelSpan(Period period, LocalDate asOf, ModelView view, LocalDate treeDay) {
    static ModelSpan asItWas(Period period, LocalDate asOf) {
        return new ModelSpan(period, asOf, ModelView.AS_IT_WAS, asOf);
    }

    /** The last day that counts. */
    LocalDate last() {
        return asOf.isBefore(period.end()) ? asOf : period.end();
    }

    /** The day whose tree says which units there are: whose stocks stand where, and who could have been active. */
    LocalDate rosterDay() {
        return view == ModelView.AS_IT_WAS ? last() : treeDay;
    }
}
