package io.dossierstreams.report;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.text.Normalizer;
import java.util.List;

/** Reports with all that a renderer has to deal with. */
public final class SampleReports {
    private SampleReports() {}

    /** With an exempt unit, few cases, no activity, a name with marks apart and one with commas and quotes. */
    public static Report onlineShare(Language language) {
        return scene().language(language).report(Layouts.ONLINE_SHARE);
    }

    /** With a section that shows totals only. */
    public static Report operations() {
        return scene().report(Layouts.OPERATIONS);
    }

    /** With several rows of each scope. */
    public static Report indicators() {
        return scene().report(Layouts.INDICATORS);
    }

    private static ReportScene scene() {
        Unit exempt = new Unit(
                "C",
                "Xã \"Hoài Mỹ\", mới",
                Level.COMMUNE,
                "T",
                List.of(),
                null,
                null,
                List.of(),
                List.of(new Unit.Exemption("online", "chưa có mạng")),
                List.of());
        String apart = Normalizer.normalize("UBND phường Hoài Đức", Normalizer.Form.NFD);
        return ReportScene.of(
                        Unit.of("T", "UBND thị xã Hoài Nhơn", Level.DISTRICT, null),
                        Unit.of("A", "UBND phường Bồng Sơn", Level.COMMUNE, "T"),
                        Unit.of("B", apart, Level.COMMUNE, "T"),
                        exempt,
                        Unit.of("D", "UBND xã Hoài Hải", Level.COMMUNE, "T"))
                .day(
                        "A",
                        "2023-05-03",
                        RECEIVED,
                        900,
                        RECEIVED_ONLINE,
                        600,
                        PAYMENTS_ONLINE_FEE,
                        10,
                        VND_ONLINE_FEE,
                        2_237_596)
                .changedAt(
                        "A",
                        "2023-06-01",
                        "2023-07-02T03:00:00Z",
                        RECEIVED,
                        1071,
                        RECEIVED_ONLINE,
                        661,
                        CORRECTIONS,
                        2,
                        LATE_EVENTS,
                        1,
                        SIGNED_RESULTS,
                        5,
                        PAYMENTS_ONLINE_FEE,
                        7,
                        PAYMENTS_ONLINE_OBLIGATION,
                        1,
                        VND_ONLINE_FEE,
                        1_234_567,
                        VND_ONLINE_OBLIGATION,
                        3_000_000,
                        LOOKUPS,
                        67,
                        LOOKUPS_MATCHED,
                        55)
                .received("B", "2023-06-01", 839, 783)
                .received("C", "2023-06-01", 50, 20)
                .received("D", "2023-06-01", 4, 4);
    }
}
