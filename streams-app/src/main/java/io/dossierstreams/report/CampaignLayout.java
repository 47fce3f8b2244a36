package io.dossierstreams.report;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.schema.figure.Measure;
import java.util.List;
import java.util.stream.Stream;

/** A campaign against the time before it: dossiers received, online and paid online, payments and VND; share and growth. */
final class CampaignLayout implements Layout {
    private static final Measure[] ONLINE_PAYMENTS = {
        PAYMENTS_ONLINE_FEE, PAYMENTS_ONLINE_CHARGE, PAYMENTS_ONLINE_OBLIGATION
    };
    private static final Measure[] ONLINE_VND = {VND_ONLINE_FEE, VND_ONLINE_CHARGE, VND_ONLINE_OBLIGATION};

    @Override
    public String id() {
        return "campaign";
    }

    @Override
    public boolean compares() {
        return true;
    }

    @Override
    public Report of(ReportQuery query, ReportData data) {
        Tabulation table = new Tabulation(query, data);
        List<LayoutSection> sections = List.of(dossiers(query.language()), payments(query.language()));
        List<LayoutColumn> columns =
                sections.stream().flatMap(section -> section.columns().stream()).toList();
        return table.report(
                id(),
                title(query),
                sections.stream().map(LayoutSection::section).toList(),
                table.groups(columns));
    }

    private static String title(ReportQuery query) {
        return query.campaign()
                .orElse(query.language().of("Đợt cao điểm", "Campaign"))
                .concat(query.language().of(" so với thời gian trước", " against the time before"));
    }

    private static LayoutSection dossiers(Language language) {
        LayoutColumns columns = new LayoutColumns(language);
        return new LayoutSection(
                language.of("Hồ sơ", "Dossiers"),
                false,
                List.of(
                        columns.countBefore("received_before", "tiếp nhận trước", "received before", RECEIVED),
                        columns.count("received", "tiếp nhận", "received", RECEIVED),
                        columns.growth("received_growth_pct", "tăng giảm", "growth", RECEIVED),
                        columns.countBefore(
                                "received_online_before", "trực tuyến trước", "online before", RECEIVED_ONLINE),
                        columns.count("received_online", "trực tuyến", "online", RECEIVED_ONLINE),
                        columns.growth("received_online_growth_pct", "tăng giảm", "growth", RECEIVED_ONLINE),
                        columns.rateBefore("online_pct_before", "tỷ lệ trước", "share before", "online"),
                        columns.rate("online_pct", "tỷ lệ", "share", "online"),
                        columns.points("online_change_points", "thay đổi (điểm %)", "change (points)", "online")));
    }

    private static LayoutSection payments(Language language) {
        LayoutColumns columns = new LayoutColumns(language);
        List<LayoutColumn> paid = List.of(
                columns.countBefore(
                        "paid_online_before", "hồ sơ trả trực tuyến trước", "paid online before", FEE_PAID_ONLINE),
                columns.count("paid_online", "hồ sơ trả trực tuyến", "paid online", FEE_PAID_ONLINE),
                columns.growth("paid_online_growth_pct", "tăng giảm", "growth", FEE_PAID_ONLINE),
                columns.rateBefore("online_payment_pct_before", "tỷ lệ trước", "share before", "online-payment"),
                columns.rate("online_payment_pct", "tỷ lệ", "share", "online-payment"),
                columns.points(
                        "online_payment_change_points", "thay đổi (điểm %)", "change (points)", "online-payment"));
        List<LayoutColumn> amounts = List.of(
                columns.countBefore("payments_before", "giao dịch trước", "payments before", ONLINE_PAYMENTS),
                columns.count("payments", "giao dịch", "payments", ONLINE_PAYMENTS),
                columns.growth("payments_growth_pct", "tăng giảm", "growth", ONLINE_PAYMENTS),
                columns.vndBefore("vnd_before", "số tiền trước", "VND before", ONLINE_VND),
                columns.vnd("vnd", "số tiền", "VND", ONLINE_VND),
                columns.growth("vnd_growth_pct", "tăng giảm", "growth", ONLINE_VND));
        return new LayoutSection(
                language.of("Thanh toán trực tuyến", "Online payment"),
                false,
                Stream.concat(paid.stream(), amounts.stream()).toList());
    }
}
