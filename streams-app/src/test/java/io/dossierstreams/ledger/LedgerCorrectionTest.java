package io.dossierstreams.ledger;

import static io.dossierstreams.ledger.Units.commune;
import static io.dossierstreams.ledger.Units.district;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Campaign;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a judge wants to know of a tick beside the figures. */
class LedgerCorrectionTest {
    private static final ScopePeriod MARCH = LedgerScene.key("unit:C", "2023-03");

    private final LedgerScene scene = new LedgerScene()
            .load(district("D", null).unit(), commune("C", "D").unit())
            .received("C", "2023-03-01", 10)
            .close("2023-03-10");

    @Test
    void shouldTellNoCorrectionWhenTheWorkGoesOn() {
        scene.received("C", "2023-03-11", 3)
                .add("C", "2023-03-11", Measure.OPENED, 3)
                .add("C", "2023-03-11", Measure.PAST_DUE, 1)
                .close("2023-03-11");
        scene.add("C", "2023-03-12", Measure.CLOSED, 1)
                .add("C", "2023-03-12", Measure.PAST_DUE, -1)
                .close("2023-03-12");
        assertThat(scene.changes().aggregates()).containsKey(MARCH);
        assertThat(scene.changes().corrected()).isEmpty();
    }

    @Test
    void shouldTellACorrectionWhenOneIsCounted() {
        scene.add("C", "2023-03-01", Measure.CORRECTIONS, 1).close("2023-03-11");
        assertThat(scene.changes().corrected())
                .contains(MARCH, LedgerScene.key("unit:C", "2023"))
                .allMatch(key -> key.scope().unit().equals("C"));
    }

    @Test
    void shouldTellACorrectionWhenADossierIsVoidedOrGoesToAnotherUnit() {
        scene.received("C", "2023-03-01", -1).received("D", "2023-03-01", 1).close("2023-03-11");
        assertThat(scene.changes().corrected()).contains(MARCH).doesNotContain(LedgerScene.key("unit:D", "2023-03"));
    }

    @Test
    void shouldTellNoCorrectionWhenADueDateIsExtendedOrAnEarlierPaymentBecomesKnown() {
        scene.add("C", "2023-03-02", Measure.LATE_WORK, 1)
                .add("C", "2023-03-02", Measure.FEE_PAID, 1)
                .close("2023-03-11");
        scene.add("C", "2023-03-02", Measure.LATE_WORK, -1)
                .add("C", "2023-03-02", Measure.FEE_PAID, -1)
                .close("2023-03-11");
        assertThat(scene.changes().corrected()).isEmpty();
    }

    @Test
    void shouldSumSomeDaysOfOneUnit() {
        scene.received("C", "2023-02-28", 1)
                .received("C", "2023-03-02", 4)
                .received("D", "2023-03-01", 7)
                .received("C", "2023-03-20", 9)
                .close("2023-03-11");
        assertThat(scene.sumOf("C", "2023-03-01", "2023-03-11")).isEqualTo(Map.of("received", 14L));
        assertThat(scene.sumOf("C", "2023-03-03", "2023-03-11")).isEmpty();
    }

    @Test
    void shouldSayWithWhatACampaignIsCompared() {
        Campaign campaign =
                new Campaign("x", "X", LocalDate.of(2023, 3, 11), LocalDate.of(2023, 3, 20), LocalDate.of(2023, 1, 1));
        scene.load(campaign).close("2023-03-12");
        assertThat(scene.changes().campaignsChanged()).isTrue();
        assertThat(scene.changes().before(campaign.period())).isEqualTo(campaign.baseline());
        assertThat(scene.changes().before(MARCH.period()).id()).isEqualTo("2023-02");
        scene.close("2023-03-12");
        assertThat(scene.changes().campaignsChanged()).isFalse();
    }

    @Test
    void shouldKnowTheDirectoryBeforeWhenAUnitIsRemoved() {
        scene.remove("C").close("2023-03-11");
        assertThat(scene.changes().directoryChanged()).isTrue();
        assertThat(scene.changes().directory().unit("C")).isEmpty();
        assertThat(scene.changes().directoryBefore().unit("C")).isPresent();
        scene.close("2023-03-12");
        assertThat(scene.changes().directoryChanged()).isFalse();
    }

    @Test
    void shouldKeepNoPeriodThatItHasForgotten() {
        assertThat(scene.changes().keeps(MARCH.period())).isTrue();
        assertThat(scene.changes().keeps(LedgerScene.key("unit:C", "2021-02").period()))
                .isFalse();
        assertThat(scene.changes().keeps(LedgerScene.key("unit:C", "2023-02-04").period()))
                .isTrue();
        assertThat(scene.changes().keeps(LedgerScene.key("unit:C", "2023-02-03").period()))
                .isFalse();
    }
}
