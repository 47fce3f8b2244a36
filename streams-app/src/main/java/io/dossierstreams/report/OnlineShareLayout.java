package io.dossierstreams.report;

import io.dossierstreams.report.Column.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Online share by unit and level: rank within the level, change in percentage points; the best of a level first. */
final class OnlineShareLayout implements Layout {
    private static final String ONLINE = "online";
    private static final String RANK = "rank";

    @Override
    public String id() {
        return "online-share";
    }

    @Override
    public boolean compares() {
        return true;
    }

    @Override
    public Report of(ReportQuery query, ReportData data) {
        Tabulation table = new Tabulation(query, data);
        LayoutColumns columns = new LayoutColumns(query.language());
        LayoutSection section = new LayoutSection(
                "",
                false,
                List.of(
                        columns.column("cases", Kind.COUNT, "tiếp nhận", "received", row -> row.denominator(ONLINE)),
                        columns.column("online", Kind.COUNT, "trực tuyến", "online", row -> row.numerator(ONLINE)),
                        columns.rate("online_pct", "tỷ lệ trực tuyến", "online share", ONLINE),
                        columns.column(RANK, Kind.RANK, "hạng", "rank", row -> table.rank(row, ONLINE)),
                        columns.rateBefore("online_pct_before", "kỳ so sánh", "compared period", ONLINE),
                        columns.points("online_change_points", "thay đổi (điểm %)", "change (points)", ONLINE)));
        int rank = section.section().columns().stream().map(Column::id).toList().indexOf(RANK);
        List<Group> groups = table.groups(section.columns()).stream()
                .map(group -> byRank(group, rank))
                .toList();
        return table.report(
                id(),
                query.language().of("Tỷ lệ hồ sơ nộp trực tuyến", "Share of dossiers handed in online"),
                List.of(section.section()),
                groups);
    }

    /** Those without a place stay in their order, behind the others. */
    private static Group byRank(Group group, int rank) {
        List<Row> rows = new ArrayList<>(group.rows());
        rows.sort(Comparator.comparing(
                row -> row.cells().get(rank) instanceof Cell.Rank place ? place.place() : Integer.MAX_VALUE));
        return new Group(group.heading(), rows);
    }
}
