package io.dossierstreams.ledger;

import static io.dossierstreams.ledger.Units.commune;
import static io.dossierstreams.ledger.Units.district;
import static io.dossierstreams.ledger.Units.province;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flows count with the tree of their day, stocks with that of the as-of day. */
class LedgerHistoryTest {
    private static final Unit PROVINCE = province("P").unit();
    private static final Unit OLD_DISTRICT = district("D", "P").to("2025-06-30").unit();
    private static final Unit MERGED = commune("C", "D").to("2025-06-30", "N").unit();
    private static final Unit NEW = commune("N", "P").from("2025-07-01").unit();

    private final LedgerScene scene = new LedgerScene().load(PROVINCE, OLD_DISTRICT, MERGED, NEW);

    @Test
    void shouldLeaveFlowsWithTheUnitsOfTheirDayWhenTheTreeChanges() {
        scene.received("C", "2025-06-30", 3).close("2025-06-30");
        scene.received("N", "2025-07-01", 4).close("2025-07-01");
        assertThat(scene.counted("unit:C", "2025")).isEqualTo(Map.of("received", 3L));
        assertThat(scene.counted("unit:N", "2025")).isEqualTo(Map.of("received", 4L));
        assertThat(scene.counted("under:D", "2025")).isEqualTo(Map.of("received", 3L));
        assertThat(scene.counted("level:P:COMMUNE", "2025")).isEqualTo(Map.of("received", 7L));
    }

    @Test
    void shouldHandStocksOverOnTheDayTheTreeChanges() {
        scene.add("C", "2025-06-20", Measure.OPENED, 5).close("2025-06-30");
        assertThat(scene.counted("unit:C", "2025")).isEqualTo(Map.of("opened", 5L));
        scene.close("2025-07-01");
        assertThat(scene.counted("unit:C", "2025")).isEmpty();
        assertThat(scene.counted("unit:N", "2025")).isEqualTo(Map.of("opened", 5L));
        assertThat(scene.counted("unit:N", "2025-07")).isEqualTo(Map.of("carriedOver", 5L));
        assertThat(scene.counted("under:D", "2025")).isEmpty();
    }

    @Test
    void shouldKeepTheTreeOfAClosedPeriod() {
        scene.add("C", "2025-06-20", Measure.OPENED, 5).close("2025-06-30");
        scene.close("2025-07-01");
        assertThat(scene.counted("unit:C", "2025-06")).isEqualTo(Map.of("opened", 5L));
        assertThat(scene.counted("under:D", "2025-H1")).isEqualTo(Map.of("opened", 5L));
    }

    @Test
    void shouldBookALateEventOfAClosedUnitWithTheTreeOfItsDay() {
        scene.close("2025-07-02");
        scene.add("C", "2025-06-20", Measure.OPENED, 2)
                .received("C", "2025-06-20", 2)
                .close("2025-07-02");
        assertThat(scene.counted("unit:C", "2025-06")).isEqualTo(Map.of("opened", 2L, "received", 2L));
        assertThat(scene.counted("unit:C", "2025")).isEqualTo(Map.of("received", 2L));
        assertThat(scene.counted("unit:N", "2025-07")).isEqualTo(Map.of("carriedOver", 2L));
    }

    @Test
    void shouldSumAnewWhenTheHistoryIsDatedBack() {
        scene.load(commune("E", "P").unit())
                .received("E", "2025-06-20", 2)
                .received("E", "2025-07-02", 1)
                .close("2025-07-02");
        scene.load(commune("E", "P").under("D", "2025-06-30").unit()).close("2025-07-03");
        assertThat(scene.counted("under:D", "2025")).isEqualTo(Map.of("received", 2L));
        assertThat(scene.counted("level:P:COMMUNE", "2025")).isEqualTo(Map.of("received", 3L));
    }

    @Test
    void shouldChangeNoFigureWhenOnlyANameChanges() {
        scene.received("C", "2025-06-20", 2).close("2025-06-30");
        Unit renamed = new Unit(
                "P",
                "Another name",
                PROVINCE.level(),
                null,
                null,
                null,
                null,
                PROVINCE.successors(),
                PROVINCE.exempt(),
                PROVINCE.sources());
        scene.load(renamed).close("2025-06-30");
        assertThat(scene.changes().directoryChanged()).isTrue();
        assertThat(scene.changes().aggregates()).isEmpty();
    }
}
