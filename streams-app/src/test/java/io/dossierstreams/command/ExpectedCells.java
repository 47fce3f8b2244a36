package io.dossierstreams.command;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Definition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The cells of each layout as their texts by the name of the column, written down once more from the documentation. */
final class ExpectedCells {
    private static final Measure[] PAYMENTS = {PAYMENTS_ONLINE_FEE, PAYMENTS_ONLINE_CHARGE, PAYMENTS_ONLINE_OBLIGATION};
    private static final Measure[] AMOUNTS = {VND_ONLINE_FEE, VND_ONLINE_CHARGE, VND_ONLINE_OBLIGATION};

    private final ExpectedReport report;
    private final Scope scope;
    private final Map<String, String> cells = new TreeMap<>();

    private ExpectedCells(ExpectedReport report, Scope scope) {
        this.report = report;
        this.scope = scope;
    }

    /** By the id of the scope; of the layout {@code indicators}, by scope, indicator and version. */
    static Map<String, Map<String, String>> of(String layout, ExpectedReport report) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Scope scope : report.scopes()) {
            if (layout.equals("indicators")) {
                indicators(report, scope, rows);
            } else {
                ExpectedCells row = new ExpectedCells(report, scope);
                row.fill(layout);
                rows.put(scope.id(), row.cells);
            }
        }
        return rows;
    }

    private void fill(String layout) {
        switch (layout) {
            case "online-share" -> onlineShare();
            case "handling" -> handling();
            case "campaign" -> campaign();
            case "operations" -> operations();
            default -> throw new IllegalArgumentException(layout);
        }
    }

    private void onlineShare() {
        Ratio online = report.rate(scope, "online");
        cells.put("cases", online == null ? "" : Long.toString(online.denominator()));
        cells.put("online", online == null ? "" : Long.toString(online.numerator()));
        rate("online_pct", online);
        cells.put("rank", Objects.toString(report.rank(scope, "online"), ""));
        rate("online_pct_before", report.rateBefore(scope, "online"));
        points("online_change_points", "online");
    }

    private void handling() {
        count("total", CARRIED_OVER, RECEIVED);
        count("carried_over", CARRIED_OVER);
        count("received", RECEIVED);
        count("with_national_account", RECEIVED_NATIONAL_ACCOUNT);
        count("received_in_person", RECEIVED_IN_PERSON);
        count("received_online", RECEIVED_ONLINE);
        count("components_digitized_partly", RECEIVED_COMPONENTS_PARTIAL);
        count("components_digitized_fully", RECEIVED_COMPONENTS_FULL);
        rate("component_digitization_pct", report.rate(scope, "components-digitised"));
        count("resolved", RESOLVED);
        count("results_digitized", RESOLVED_ELECTRONIC);
        rate("result_digitization_pct", report.rate(scope, "result-electronic"));
        count("reused_digitized_data", RECEIVED_REUSED_DATA);
        rate("reuse_pct", report.rate(scope, "data-reuse"));
        rate("online_pct", report.rate(scope, "online"));
        rate("online_payment_pct", report.rate(scope, "online-payment"));
        rate("identity_verification_pct", report.rate(scope, "identity"));
        count("resolved_on_time", RESOLVED_ON_TIME);
        cells.put("resolved_late", Long.toString(report.sum(scope, RESOLVED) - report.sum(scope, RESOLVED_ON_TIME)));
        count("electronic_certified_copies", CERTIFIED_COPIES);
    }

    private void campaign() {
        compared("received", RECEIVED);
        compared("received_online", RECEIVED_ONLINE);
        compared("paid_online", FEE_PAID_ONLINE);
        compared("payments", PAYMENTS);
        compared("vnd", AMOUNTS);
        rate("online_pct_before", report.rateBefore(scope, "online"));
        rate("online_pct", report.rate(scope, "online"));
        points("online_change_points", "online");
        rate("online_payment_pct_before", report.rateBefore(scope, "online-payment"));
        rate("online_payment_pct", report.rate(scope, "online-payment"));
        points("online_payment_change_points", "online-payment");
    }

    private void operations() {
        count("received", RECEIVED);
        count("received_online", RECEIVED_ONLINE);
        rate("online_pct", report.rate(scope, "online"));
        compared("payments_online", PAYMENTS);
        change("payments_online_change", PAYMENTS);
        compared("payments_online_vnd", AMOUNTS);
        change("payments_online_vnd_change", AMOUNTS);
        count("fees_online", PAYMENTS_ONLINE_FEE, PAYMENTS_ONLINE_CHARGE);
        count("fees_online_vnd", VND_ONLINE_FEE, VND_ONLINE_CHARGE);
        count("signed_results", SIGNED_RESULTS);
        Optional<Ratio> signing = report.coverage(scope, "coverage-signed-results");
        cells.put(
                "units_signing",
                signing.map(Ratio::numerator).map(Object::toString).orElse(""));
        cells.put("units", signing.map(Ratio::denominator).map(Object::toString).orElse(""));
        rate("units_signing_pct", signing.orElse(null));
        count("lookups", LOOKUPS);
        count("lookups_matched", LOOKUPS_MATCHED);
        rate("identity_match_pct", report.rate(scope, "identity-match"));
    }

    private void compared(String column, Measure... measures) {
        count(column, measures);
        long before = report.sumBefore(scope, measures);
        cells.put(column + "_before", Long.toString(before));
        boolean empty = before <= 0 || report.isSplit(scope);
        long change = report.sum(scope, measures) - before;
        cells.put(column + "_growth_pct", empty ? "" : percent(change, before));
    }

    private void change(String column, Measure... measures) {
        long change = report.sum(scope, measures) - report.sumBefore(scope, measures);
        cells.put(column, report.isSplit(scope) ? "" : Long.toString(change));
    }

    private void count(String column, Measure... measures) {
        cells.put(column, Long.toString(report.sum(scope, measures)));
    }

    private void rate(String column, Ratio ratio) {
        cells.put(column, ratio == null || ratio.denominator() == 0 ? "" : percent(ratio));
        String part = column.replace("_pct", "");
        cells.put(part + "_numerator", ratio == null ? "" : Long.toString(ratio.numerator()));
        cells.put(part + "_denominator", ratio == null ? "" : Long.toString(ratio.denominator()));
    }

    private void points(String column, String indicator) {
        Ratio now = report.rate(scope, indicator);
        Ratio before = report.rateBefore(scope, indicator);
        boolean empty = now == null || now.denominator() == 0 || before.denominator() == 0 || report.isSplit(scope);
        cells.put(
                column,
                empty
                        ? ""
                        : percent(
                                now.numerator() * before.denominator() - before.numerator() * now.denominator(),
                                now.denominator() * before.denominator()));
    }

    private static String percent(Ratio ratio) {
        return percent(ratio.numerator(), ratio.denominator());
    }

    private static String percent(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static void indicators(ExpectedReport report, Scope scope, Map<String, Map<String, String>> rows) {
        for (Definition definition : report.definitions()) {
            ExpectedCells row = new ExpectedCells(report, scope);
            if (row.indicator(definition)) {
                rows.put(scope.id() + " " + definition.key(), row.cells);
            }
        }
        ExpectedCells row = new ExpectedCells(report, scope);
        boolean exempt = report.isExempt(scope, "services-online");
        Optional<Ratio> services = report.servicesOnline(scope);
        if (services.isPresent() && !exempt) {
            row.blank();
            row.rate("rate_pct", services.get());
            rows.put(scope.id() + " services-online.v1", row.cells);
        }
    }

    private boolean indicator(Definition definition) {
        blank();
        switch (definition.kind()) {
            case RATIO -> rate("rate_pct", report.rate(scope, definition));
            case COUNT -> cells.put("value", Long.toString(report.count(scope, definition)));
            case LAG -> {
                Optional<LagValue> lag = report.lag(scope, definition);
                cells.put("events", lag.map(LagValue::events).orElse(0L).toString());
                cells.put("median", lag.map(value -> bound(value.median())).orElse(""));
                cells.put("p95", lag.map(value -> bound(value.p95())).orElse(""));
            }
            case COVERAGE -> {
                Optional<Ratio> coverage = report.coverage(scope, definition.id());
                coverage.ifPresent(ratio -> rate("rate_pct", ratio));
                return coverage.isPresent();
            }
        }
        return true;
    }

    private void blank() {
        for (String column : new String[] {"value", "events", "median", "p95"}) {
            cells.put(column, "");
        }
        rate("rate_pct", null);
    }

    private static String bound(String bound) {
        return bound == null ? ">PT720H" : bound;
    }
}
