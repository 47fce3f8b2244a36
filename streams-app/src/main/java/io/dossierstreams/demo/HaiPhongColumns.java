package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** The columns of the two tables of Hải Phòng, named as in their CSV files. */
final class HaiPhongColumns {
    static final String SIGNED = "signed_results";
    static final String RECEIVED = "received";
    static final String ONLINE = "received_online";
    static final String PAYMENTS = "payments_online";
    static final String PAYMENTS_VND = "payments_online_vnd";
    static final String FEES = "fees_online";
    static final String FEES_VND = "fees_online_vnd";
    static final String LOOKUPS = "lookups";
    static final String MATCHED = "lookups_matched";

    private static final Column SIGNED_RESULTS = sum(SIGNED, "signed results", Measure.SIGNED_RESULTS);

    /** One figure per unit. */
    static final List<Column> BY_UNIT = List.of(SIGNED_RESULTS);

    /** By level and for the whole city. */
    static final List<Column> COUNTS = List.of(
            coverage("units_signing", "units signing", IndicatorValue::numerator),
            coverage("units", "of units", IndicatorValue::denominator),
            SIGNED_RESULTS,
            sum(RECEIVED, "received", Measure.RECEIVED),
            sum(ONLINE, "online", Measure.RECEIVED_ONLINE),
            sum(
                    PAYMENTS,
                    "payments online",
                    Measure.PAYMENTS_ONLINE_FEE,
                    Measure.PAYMENTS_ONLINE_CHARGE,
                    Measure.PAYMENTS_ONLINE_OBLIGATION),
            sum(
                    PAYMENTS_VND,
                    "payments VND",
                    Measure.VND_ONLINE_FEE,
                    Measure.VND_ONLINE_CHARGE,
                    Measure.VND_ONLINE_OBLIGATION),
            sum(FEES, "fees, charges", Measure.PAYMENTS_ONLINE_FEE, Measure.PAYMENTS_ONLINE_CHARGE),
            sum(FEES_VND, "fees, charges VND", Measure.VND_ONLINE_FEE, Measure.VND_ONLINE_CHARGE),
            sum(LOOKUPS, "lookups", Measure.LOOKUPS),
            sum(MATCHED, "lookups matched", Measure.LOOKUPS_MATCHED));

    private HaiPhongColumns() {}

    private static Column sum(String name, String heading, Measure... measures) {
        return new Column.Count(name, heading, figures -> sum(figures, measures));
    }

    private static long sum(Aggregate figures, Measure... measures) {
        return Arrays.stream(measures).mapToLong(figures::measure).sum();
    }

    private static Column coverage(String name, String heading, ToLongFunction<IndicatorValue> part) {
        return new Column.Part(name, heading, IndicatorIds.COVERAGE_SIGNED_RESULTS, part);
    }
}
