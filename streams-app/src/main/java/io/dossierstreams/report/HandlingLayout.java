package io.dossierstreams.report;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.report.Column.Kind;
import java.util.ArrayList;
import java.util.List;

/** Receipt and handling by unit, with the columns of the table that Hoài Nhơn town published for the first half of 2023. */
final class HandlingLayout implements Layout {
    @Override
    public String id() {
        return "handling";
    }

    @Override
    public boolean compares() {
        return false;
    }

    @Override
    public Report of(ReportQuery query, ReportData data) {
        Tabulation table = new Tabulation(query, data);
        List<LayoutSection> sections = List.of(received(query.language()), resolved(query.language()));
        List<LayoutColumn> columns = new ArrayList<>();
        sections.forEach(section -> columns.addAll(section.columns()));
        return table.report(
                id(),
                query.language().of("Tình hình tiếp nhận và giải quyết hồ sơ", "Receipt and handling of dossiers"),
                sections.stream().map(LayoutSection::section).toList(),
                table.groups(columns));
    }

    private static LayoutSection received(Language language) {
        LayoutColumns columns = new LayoutColumns(language);
        return new LayoutSection(
                language.of("Tiếp nhận", "Received"),
                false,
                List.of(
                        columns.count("total", "tổng số", "total", CARRIED_OVER, RECEIVED),
                        columns.count("carried_over", "kỳ trước chuyển", "carried over", CARRIED_OVER),
                        columns.count("received", "tiếp nhận mới", "received", RECEIVED),
                        columns.count(
                                "with_national_account",
                                "có tài khoản DVCQG",
                                "national account",
                                RECEIVED_NATIONAL_ACCOUNT),
                        columns.count("received_in_person", "trực tiếp", "in person", RECEIVED_IN_PERSON),
                        columns.count("received_online", "trực tuyến", "online", RECEIVED_ONLINE),
                        columns.count(
                                "components_digitized_partly",
                                "số hóa một phần",
                                "partly digitised",
                                RECEIVED_COMPONENTS_PARTIAL),
                        columns.count(
                                "components_digitized_fully",
                                "số hóa toàn bộ",
                                "fully digitised",
                                RECEIVED_COMPONENTS_FULL),
                        columns.rate(
                                "component_digitization_pct",
                                "số hóa thành phần",
                                "components digitised",
                                "components-digitised")));
    }

    private static LayoutSection resolved(Language language) {
        LayoutColumns columns = new LayoutColumns(language);
        return new LayoutSection(
                language.of("Giải quyết và tỷ lệ", "Resolved, and rates"),
                false,
                List.of(
                        columns.count("resolved", "đã giải quyết", "resolved", RESOLVED),
                        columns.count(
                                "results_digitized", "kết quả điện tử", "electronic results", RESOLVED_ELECTRONIC),
                        columns.rate(
                                "result_digitization_pct",
                                "tỷ lệ kết quả điện tử",
                                "electronic result share",
                                "result-electronic"),
                        columns.count(
                                "reused_digitized_data", "tái sử dụng dữ liệu", "data reused", RECEIVED_REUSED_DATA),
                        columns.rate("reuse_pct", "tỷ lệ tái sử dụng", "reuse share", "data-reuse"),
                        columns.rate("online_pct", "tỷ lệ trực tuyến", "online share", "online"),
                        columns.rate("online_payment_pct", "thanh toán trực tuyến", "online payment", "online-payment"),
                        columns.rate("identity_verification_pct", "xác thực dân cư", "identity verified", "identity"),
                        columns.count("resolved_on_time", "đúng hạn", "on time", RESOLVED_ON_TIME),
                        columns.column(
                                "resolved_late",
                                Kind.COUNT,
                                "quá hạn",
                                "late",
                                row -> new Cell.Count(row.sum(RESOLVED) - row.sum(RESOLVED_ON_TIME))),
                        columns.count(
                                "electronic_certified_copies",
                                "bản sao điện tử",
                                "certified copies",
                                CERTIFIED_COPIES)));
    }
}
