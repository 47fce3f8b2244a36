package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.Measure;
import java.util.List;

/** The columns of the Hoài Nhơn table, named as in its CSV file. */
final class HoaiNhonColumns {
    static final String CARRIED_OVER = "carried_over";
    static final String RECEIVED = "received";
    static final String NATIONAL_ACCOUNT = "with_national_account";
    static final String ONLINE = "received_online";
    static final String COMPONENTS_PARTLY = "components_digitized_partly";
    static final String COMPONENTS_FULLY = "components_digitized_fully";
    static final String RESOLVED = "resolved";
    static final String ELECTRONIC = "results_digitized";
    static final String REUSED = "reused_digitized_data";
    static final String LATE = "resolved_late";
    static final String COPIES = "electronic_certified_copies";
    static final String ONLINE_PAYMENT_RATE = "online_payment_pct";
    static final String IDENTITY_RATE = "identity_verification_pct";

    static final List<Column> ALL = List.of(
            new Column.Count(
                    "total",
                    "total",
                    figures -> figures.measure(Measure.CARRIED_OVER) + figures.measure(Measure.RECEIVED)),
            count(CARRIED_OVER, "carried over", Measure.CARRIED_OVER),
            count(RECEIVED, "received", Measure.RECEIVED),
            count(NATIONAL_ACCOUNT, "national account", Measure.RECEIVED_NATIONAL_ACCOUNT),
            count("received_in_person", "in person", Measure.RECEIVED_IN_PERSON),
            count(ONLINE, "online", Measure.RECEIVED_ONLINE),
            count(COMPONENTS_PARTLY, "partly digitised", Measure.RECEIVED_COMPONENTS_PARTIAL),
            count(COMPONENTS_FULLY, "fully digitised", Measure.RECEIVED_COMPONENTS_FULL),
            new Column.Rate("component_digitization_pct", "components digitised", IndicatorIds.COMPONENTS_DIGITISED),
            count(RESOLVED, "resolved", Measure.RESOLVED),
            count(ELECTRONIC, "electronic result", Measure.RESOLVED_ELECTRONIC),
            new Column.Rate("result_digitization_pct", "electronic result", IndicatorIds.RESULT_ELECTRONIC),
            count(REUSED, "data reused", Measure.RECEIVED_REUSED_DATA),
            new Column.Rate("reuse_pct", "data reused", IndicatorIds.DATA_REUSE),
            new Column.Rate("online_pct", "online", IndicatorIds.ONLINE),
            new Column.Rate(ONLINE_PAYMENT_RATE, "online payment", IndicatorIds.ONLINE_PAYMENT),
            new Column.Rate(IDENTITY_RATE, "identity", IndicatorIds.IDENTITY),
            count("resolved_on_time", "on time", Measure.RESOLVED_ON_TIME),
            new Column.Count(
                    LATE,
                    "late",
                    figures -> figures.measure(Measure.RESOLVED) - figures.measure(Measure.RESOLVED_ON_TIME)),
            count(COPIES, "certified copies", Measure.CERTIFIED_COPIES));

    private HoaiNhonColumns() {}

    private static Column count(String name, String heading, Measure measure) {
        return new Column.Count(name, heading, figures -> figures.measure(measure));
    }
}
