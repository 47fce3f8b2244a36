package io.dossierstreams.model;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ratio indicators of a scope and period, each formula written out as in the table of the domain. */
final class IndicatorModel {
    private final Map<Measure, Long> measures;
    private final SortedMap<String, Ratio> ratios = new TreeMap<>();

    /** The indicators with activity; a denominator of 0 is none. */
    static SortedMap<String, Ratio> of(Map<Measure, Long> measures) {
        IndicatorModel model = new IndicatorModel(measures);
        model.derive();
        return Collections.unmodifiableSortedMap(model.ratios);
    }

    private IndicatorModel(Map<Measure, Long> measures) {
        this.measures = measures;
    }

    private void derive() {
        long received = get(Measure.RECEIVED);
        long certification = get(Measure.RECEIVED_CERTIFICATION);
        long certificationOnline = get(Measure.RECEIVED_CERTIFICATION_ONLINE);
        long resolved = get(Measure.RESOLVED);
        long openAndNotYetDue = get(Measure.OPEN) - get(Measure.OVERDUE);
        long digitised = get(Measure.RECEIVED_COMPONENTS_PARTIAL) + get(Measure.RECEIVED_COMPONENTS_FULL);

        put("online", get(Measure.RECEIVED_ONLINE) - certificationOnline, received - certification);
        put("certification-online", certificationOnline, certification);
        put("on-time", get(Measure.RESOLVED_ON_TIME), resolved);
        put("on-time-open", get(Measure.RESOLVED_ON_TIME) + openAndNotYetDue, resolved + get(Measure.OPEN));
        put("online-payment", get(Measure.FEE_PAID_ONLINE), get(Measure.FEE_PAID));
        put("identity", get(Measure.RECEIVED_VERIFIED), received);
        put("identity-match", get(Measure.LOOKUPS_MATCHED), get(Measure.LOOKUPS));
        put("components-digitised", digitised, received);
        put("result-electronic", get(Measure.RESOLVED_ELECTRONIC), resolved);
        put("data-reuse", get(Measure.RECEIVED_REUSED_DATA), received);
        put("national-account", get(Measure.RECEIVED_NATIONAL_ACCOUNT), received);
        put("signed-results", get(Measure.DOSSIERS_SIGNED), resolved);
    }

    private void put(String id, long numerator, long denominator) {
        if (denominator != 0) {
            ratios.put(id, new Ratio(numerator, denominator));
        }
    }

    private long get(Measure measure) {
        return measures.getOrDefault(measure, 0L);
    }
}
