package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Measures;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes figures field by field: a tick of a province sends thousands of them, and writing them by reflection took as long
 * as counting them. The bytes are those that reflection gives; a test compares them.
 */
final class FigureWriter {
    private static final byte[] UNIT = JsonBytes.name("unit");
    private static final byte[] DAY = JsonBytes.name("day");
    private static final byte[] MONTH = JsonBytes.name("month");
    private static final byte[] ASSIGNED = JsonBytes.name("assigned");
    private static final byte[] TICK = JsonBytes.name("tick");
    private static final byte[] NOW = JsonBytes.name("now");
    private static final byte[] PROCEDURES_ONLINE = JsonBytes.name("proceduresOnline");
    private static final byte[] SCOPE = JsonBytes.name("scope");
    private static final byte[] PERIOD = JsonBytes.name("period");
    private static final byte[] START = JsonBytes.name("start");
    private static final byte[] END = JsonBytes.name("end");
    private static final byte[] AS_OF = JsonBytes.name("asOf");
    private static final byte[] RESTATED_AT = JsonBytes.name("restatedAt");
    private static final byte[] MEASURES = JsonBytes.name("measures");
    private static final byte[] INDICATORS = JsonBytes.name("indicators");
    private static final byte[] COUNTS = JsonBytes.name("counts");
    private static final byte[] LAGS = JsonBytes.name("lags");
    private static final byte[] ID = JsonBytes.name("id");
    private static final byte[] VERSION = JsonBytes.name("version");
    private static final byte[] NUMERATOR = JsonBytes.name("numerator");
    private static final byte[] DENOMINATOR = JsonBytes.name("denominator");
    private static final byte[] VALUE = JsonBytes.name("value");
    private static final byte[] EVENTS = JsonBytes.name("events");
    private static final byte[] MEDIAN = JsonBytes.name("median");
    private static final byte[] P95 = JsonBytes.name("p95");

    /** By ordinal of the measure. */
    private static final byte[][] NAMES = Arrays.stream(Measure.values())
            .map(measure -> JsonBytes.name(measure.fieldName()))
            .toArray(byte[][]::new);

    private FigureWriter() {}

    static void write(UnitDay unitDay, JsonBytes out) {
        out.begin('{')
                .field(UNIT, unitDay.unit())
                .field(DAY, unitDay.day())
                .field(ASSIGNED)
                .bool(unitDay.assigned())
                .field(TICK, unitDay.tick())
                .field(NOW, unitDay.now());
        measures(unitDay.measures(), out);
        out.end('}');
    }

    static void write(UnitMonth unitMonth, JsonBytes out) {
        out.begin('{')
                .field(UNIT, unitMonth.unit())
                .field(MONTH, unitMonth.month())
                .field(TICK, unitMonth.tick())
                .field(PROCEDURES_ONLINE)
                .begin('[');
        unitMonth.proceduresOnline().forEach(out::text);
        out.end(']').end('}');
    }

    static void write(Aggregate aggregate, JsonBytes out) {
        out.begin('{')
                .field(SCOPE, aggregate.scope())
                .field(PERIOD, aggregate.period())
                .field(START, aggregate.start())
                .field(END, aggregate.end())
                .field(AS_OF, aggregate.asOf())
                .field(TICK, aggregate.tick())
                .field(RESTATED_AT, aggregate.restatedAt());
        measures(aggregate.measures(), out);
        indicators(aggregate.indicators(), out);
        counts(aggregate.counts(), out);
        lags(aggregate.lags(), out);
        out.end('}');
    }

    private static void measures(Map<String, Long> measures, JsonBytes out) {
        out.field(MEASURES).begin('{');
        if (measures instanceof Measures known) {
            known.forEachMeasure((measure, value) -> out.field(NAMES[measure.ordinal()], value));
        } else {
            measures.forEach((name, value) -> out.entry(name).number(value));
        }
        out.end('}');
    }

    private static void indicators(List<IndicatorValue> indicators, JsonBytes out) {
        out.field(INDICATORS).begin('[');
        for (IndicatorValue indicator : indicators) {
            out.begin('{')
                    .field(ID, indicator.id())
                    .field(VERSION, indicator.version())
                    .field(NUMERATOR, indicator.numerator())
                    .field(DENOMINATOR, indicator.denominator())
                    .end('}');
        }
        out.end(']');
    }

    private static void counts(List<CountValue> counts, JsonBytes out) {
        out.field(COUNTS).begin('[');
        for (CountValue count : counts) {
            out.begin('{')
                    .field(ID, count.id())
                    .field(VERSION, count.version())
                    .field(VALUE, count.value())
                    .end('}');
        }
        out.end(']');
    }

    private static void lags(List<LagValue> lags, JsonBytes out) {
        out.field(LAGS).begin('[');
        for (LagValue lag : lags) {
            out.begin('{')
                    .field(ID, lag.id())
                    .field(VERSION, lag.version())
                    .field(EVENTS, lag.events())
                    .field(MEDIAN, lag.median())
                    .field(P95, lag.p95())
                    .end('}');
        }
        out.end(']');
    }
}
