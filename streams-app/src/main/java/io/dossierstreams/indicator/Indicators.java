package io.dossierstreams.indicator;

import static io.dossierstreams.indicator.Formula.sum;
import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The definitions in force, by id: data over measures, so that a new indicator is one more line. */
public final class Indicators {
    /** The ratio indicators of the product, each as {@code docs/indicators.md} states it. */
    public static final Indicators STANDARD = new Indicators(List.of(
            new Indicator(
                    "online",
                    1,
                    "tỷ lệ hồ sơ nộp trực tuyến",
                    "share of dossiers handed in online",
                    sum(RECEIVED_ONLINE).less(RECEIVED_CERTIFICATION_ONLINE),
                    sum(RECEIVED).less(RECEIVED_CERTIFICATION)),
            new Indicator(
                    "certification-online",
                    1,
                    "tỷ lệ hồ sơ chứng thực nộp trực tuyến",
                    "share of certifications handed in online",
                    sum(RECEIVED_CERTIFICATION_ONLINE),
                    sum(RECEIVED_CERTIFICATION)),
            new Indicator(
                    "on-time",
                    1,
                    "tỷ lệ hồ sơ giải quyết đúng hạn",
                    "share of dossiers resolved on time",
                    sum(RESOLVED_ON_TIME),
                    sum(RESOLVED)),
            new Indicator(
                    "on-time-open",
                    1,
                    "tỷ lệ đúng hạn kể cả hồ sơ đang giải quyết",
                    "share on time, open dossiers included",
                    sum(RESOLVED_ON_TIME, OPEN).less(OVERDUE),
                    sum(RESOLVED, OPEN)),
            new Indicator(
                    "online-payment",
                    1,
                    "tỷ lệ hồ sơ thanh toán trực tuyến",
                    "share of dossiers whose fee was paid online",
                    sum(FEE_PAID_ONLINE),
                    sum(FEE_PAID)),
            new Indicator(
                    "identity",
                    1,
                    "tỷ lệ hồ sơ xác thực với cơ sở dữ liệu quốc gia về dân cư",
                    "share of dossiers verified against the population database",
                    sum(RECEIVED_VERIFIED),
                    sum(RECEIVED)),
            new Indicator(
                    "identity-match",
                    1,
                    "tỷ lệ tra cứu dân cư trùng khớp",
                    "share of population lookups that matched",
                    sum(LOOKUPS_MATCHED),
                    sum(LOOKUPS)),
            new Indicator(
                    "components-digitised",
                    1,
                    "tỷ lệ số hóa thành phần hồ sơ",
                    "share of dossiers with digitised components",
                    sum(RECEIVED_COMPONENTS_PARTIAL, RECEIVED_COMPONENTS_FULL),
                    sum(RECEIVED)),
            new Indicator(
                    "result-electronic",
                    1,
                    "tỷ lệ kết quả điện tử",
                    "share of results issued electronically",
                    sum(RESOLVED_ELECTRONIC),
                    sum(RESOLVED)),
            new Indicator(
                    "data-reuse",
                    1,
                    "tỷ lệ tái sử dụng dữ liệu số hóa",
                    "share of dossiers that reused digitised data",
                    sum(RECEIVED_REUSED_DATA),
                    sum(RECEIVED)),
            new Indicator(
                    "national-account",
                    1,
                    "tỷ lệ hồ sơ có tài khoản cổng dịch vụ công quốc gia",
                    "share of dossiers with a national portal account",
                    sum(RECEIVED_NATIONAL_ACCOUNT),
                    sum(RECEIVED)),
            new Indicator(
                    "signed-results",
                    1,
                    "tỷ lệ hồ sơ có kết quả ký số",
                    "share of resolved dossiers with a signed result",
                    sum(DOSSIERS_SIGNED),
                    sum(RESOLVED))));

    private final SortedMap<String, Indicator> byId = new TreeMap<>();

    public Indicators(Collection<Indicator> indicators) {
        indicators.forEach(indicator -> byId.put(indicator.id(), indicator));
    }

    public Optional<Indicator> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All ids, sorted. */
    public Collection<String> ids() {
        return byId.keySet();
    }

    /** The values over an aggregate's counters, sorted by id; without those that have no activity. */
    public List<IndicatorValue> over(Counters counters) {
        List<IndicatorValue> values = new ArrayList<>();
        for (Indicator indicator : byId.values()) {
            Ratio ratio = indicator.over(counters);
            if (ratio.isDefined()) {
                values.add(new IndicatorValue(
                        indicator.id(), indicator.version(), ratio.numerator(), ratio.denominator()));
            }
        }
        return List.copyOf(values);
    }

    /** The measures of an aggregate by name, the derived ones included, without zeros. */
    public static Map<String, Long> measures(Counters counters) {
        Map<String, Long> measures = counters.byName();
        for (Measure derived : List.of(OPEN, OVERDUE)) {
            long value = Formula.value(counters, derived);
            if (value != 0) {
                measures.put(derived.fieldName(), value);
            }
        }
        return measures;
    }
}
