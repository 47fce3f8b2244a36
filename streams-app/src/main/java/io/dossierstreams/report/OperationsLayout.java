package io.dossierstreams.report;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.report.Column.Kind;
import io.dossierstreams.schema.figure.Measure;
import java.util.List;

/**
 * The monthly operations table: received and online by level, online payments with their fee part and change, signed
 * results by unit with the coverage of each level, lookups in the population database.
 */
final class OperationsLayout implements Layout {
    private static final String SIGNED = "coverage-signed-results";
    private static final Measure[] PAYMENTS = {PAYMENTS_ONLINE_FEE, PAYMENTS_ONLINE_CHARGE, PAYMENTS_ONLINE_OBLIGATION};
    private static final Measure[] VND = {VND_ONLINE_FEE, VND_ONLINE_CHARGE, VND_ONLINE_OBLIGATION};
    private static final Measure[] FEE_PAYMENTS = {PAYMENTS_ONLINE_FEE, PAYMENTS_ONLINE_CHARGE};
    private static final Measure[] FEE_VND = {VND_ONLINE_FEE, VND_ONLINE_CHARGE};

    @Override
    public String id() {
        return "operations";
    }

    @Override
    public boolean compares() {
        return true;
    }

    @Override
    public Report of(ReportQuery query, ReportData data) {
        Tabulation table = new Tabulation(query, data);
        LayoutColumns columns = new LayoutColumns(query.language());
        List<LayoutSection> sections = List.of(
                received(columns), payments(columns), signed(columns, new Coverage(query, data)), lookups(columns));
        List<LayoutColumn> all =
                sections.stream().flatMap(section -> section.columns().stream()).toList();
        return table.report(
                id(),
                query.language().of("Tình hình vận hành hệ thống một cửa", "Operation of the one-stop system"),
                sections.stream().map(LayoutSection::section).toList(),
                table.groups(all));
    }

    private static LayoutSection received(LayoutColumns columns) {
        return new LayoutSection(
                columns.language().of("Tiếp nhận", "Received"),
                true,
                List.of(
                        columns.count("received", "tiếp nhận", "received", RECEIVED),
                        columns.count("received_online", "trực tuyến", "online", RECEIVED_ONLINE),
                        columns.rate("online_pct", "tỷ lệ trực tuyến", "online share", "online")));
    }

    private static LayoutSection payments(LayoutColumns columns) {
        return new LayoutSection(
                columns.language().of("Thanh toán trực tuyến", "Online payment"),
                true,
                List.of(
                        columns.count("payments_online", "giao dịch", "payments", PAYMENTS),
                        columns.countBefore("payments_online_before", "kỳ trước", "before", PAYMENTS),
                        columns.change("payments_online_change", "tăng giảm", "change", PAYMENTS),
                        columns.growth("payments_online_growth_pct", "tăng giảm %", "growth", PAYMENTS),
                        columns.vnd("payments_online_vnd", "số tiền", "VND", VND),
                        columns.vndBefore("payments_online_vnd_before", "số tiền kỳ trước", "VND before", VND),
                        columns.change("payments_online_vnd_change", "tăng giảm", "change", VND),
                        columns.growth("payments_online_vnd_growth_pct", "tăng giảm %", "growth", VND),
                        columns.count("fees_online", "trong đó phí, lệ phí", "of which fees", FEE_PAYMENTS),
                        columns.vnd("fees_online_vnd", "số tiền phí, lệ phí", "fees VND", FEE_VND)));
    }

    private static LayoutSection signed(LayoutColumns columns, Coverage coverage) {
        return new LayoutSection(
                columns.language().of("Ký số kết quả", "Signed results"),
                false,
                List.of(
                        columns.count("signed_results", "kết quả ký số", "signed results", SIGNED_RESULTS),
                        columns.column(
                                "units_signing",
                                Kind.COUNT,
                                "đơn vị có ký số",
                                "units signing",
                                row -> coverage.of(SIGNED, row)
                                        .<Cell>map(ratio -> new Cell.Count(ratio.numerator()))
                                        .orElse(Cell.BLANK)),
                        columns.column(
                                "units",
                                Kind.COUNT,
                                "trên tổng số",
                                "of units",
                                row -> coverage.of(SIGNED, row)
                                        .<Cell>map(ratio -> new Cell.Count(ratio.denominator()))
                                        .orElse(Cell.BLANK)),
                        columns.column(
                                "units_signing_pct",
                                Kind.RATE,
                                "tỷ lệ đơn vị",
                                "share of units",
                                row -> coverage.cell(SIGNED, row))));
    }

    private static LayoutSection lookups(LayoutColumns columns) {
        return new LayoutSection(
                columns.language().of("Tra cứu dữ liệu dân cư", "Population database"),
                true,
                List.of(
                        columns.count("lookups", "lượt tra cứu", "lookups", LOOKUPS),
                        columns.count("lookups_matched", "trùng khớp", "matched", LOOKUPS_MATCHED),
                        columns.rate("identity_match_pct", "tỷ lệ trùng khớp", "share matched", "identity-match")));
    }
}
