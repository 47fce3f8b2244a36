package io.dossierstreams.ledger;

import static io.dossierstreams.ledger.Units.commune;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.UnitDay;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Old days are folded into opening balances. */
class LedgerHorizonTest {
    private final LedgerScene scene = new LedgerScene(2).load(commune("C", "P").unit());

    @Test
    void shouldFoldWholeMonthsWhenTheHorizonPassesThem() {
        scene.add("C", "2023-01-05", Measure.OPENED, 3)
                .add("C", "2023-01-31", Measure.CLOSED, 1)
                .add("C", "2023-02-01", Measure.OPENED, 4)
                .close("2023-03-31");
        assertThat(scene.changes().since()).isEqualTo(LocalDate.of(2023, 1, 1));
        scene.close("2023-04-01");
        assertThat(scene.changes().since()).isEqualTo(LocalDate.of(2023, 2, 1));
        assertThat(scene.unitDay("C", UnitDay.OPENING_DAY)).isEqualTo(Map.of("opened", 3L, "closed", 1L));
        assertThat(scene.unitDay("C", LocalDate.of(2023, 1, 5))).isEmpty();
        assertThat(scene.unitDay("C", LocalDate.of(2023, 2, 1))).isEqualTo(Map.of("opened", 4L));
        assertThat(scene.changes().unitDays())
                .containsEntry(new UnitDayKey(LocalDate.of(2023, 1, 5), "C"), Counters.ZERO);
    }

    @Test
    void shouldCarryTheOpeningBalanceOver() {
        scene.add("C", "2023-01-05", Measure.OPENED, 3).close("2023-03-31");
        scene.close("2023-04-01");
        assertThat(scene.counted("unit:C", "2023-04")).isEqualTo(Map.of("carriedOver", 3L));
        scene.load(commune("E", "P").unit()).close("2023-04-02");
        assertThat(scene.counted("unit:C", "2023-04")).isEqualTo(Map.of("carriedOver", 3L));
    }

    @Test
    void shouldForgetPeriodsThatBeginBeforeTheHorizonWithoutTakingThemBack() {
        scene.received("C", "2023-01-05", 3).received("C", "2023-03-05", 1).close("2023-03-31");
        scene.close("2023-04-01");
        assertThat(scene.counted("unit:C", "2023-01")).isEmpty();
        assertThat(scene.counted("unit:C", "2023")).isEmpty();
        assertThat(scene.changes().aggregates())
                .doesNotContainKey(LedgerScene.key("unit:C", "2023-01"))
                .doesNotContainKey(LedgerScene.key("unit:C", "2023"));
        assertThat(scene.counted("unit:C", "2023-03")).isEqualTo(Map.of("received", 1L));
    }

    @Test
    void shouldAddADifferenceOfAFoldedDayToTheOpeningBalance() {
        scene.add("C", "2023-01-05", Measure.OPENED, 3).close("2023-03-31");
        scene.close("2023-04-01");
        scene.add("C", "2023-01-20", Measure.CLOSED, 1).close("2023-04-01");
        assertThat(scene.unitDay("C", UnitDay.OPENING_DAY)).isEqualTo(Map.of("opened", 3L, "closed", 1L));
        assertThat(scene.unitDay("C", LocalDate.of(2023, 1, 20))).isEmpty();
        assertThat(scene.counted("unit:C", "2023-04")).isEqualTo(Map.of("carriedOver", 2L));
    }

    @Test
    void shouldNotGoBackWhenTheHorizonIsSetFurther() {
        scene.add("C", "2023-01-05", Measure.OPENED, 3).close("2023-04-01");
        LocalDate since = scene.changes().since();
        assertThat(Horizon.since(LocalDate.of(2023, 4, 2), 24, since)).isEqualTo(since);
    }
}
