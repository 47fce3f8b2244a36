package io.dossierstreams.ledger;

import static io.dossierstreams.ledger.Units.commune;
import static io.dossierstreams.ledger.Units.district;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import org.junit.jupiter.api.Test;

/** Units with activity, of those of a level that exist and are not exempt. */
class LedgerCoverageTest {
    private static final String COMMUNES = "level:D:COMMUNE";

    private final LedgerScene scene = new LedgerScene()
            .load(
                    district("D", null).unit(),
                    commune("A", "D").unit(),
                    commune("B", "D").unit(),
                    commune("C", "D").unit());

    @Test
    void shouldCountTheUnitsThatHaveAny() {
        scene.received("A", "2023-03-01", 9).received("B", "2023-03-01", 1).close("2023-03-01");
        assertThat(coverage("2023-03")).isEqualTo(new Ratio(2, 3));
    }

    @Test
    void shouldCountAUnitOnceHoweverOftenItIsActive() {
        scene.received("A", "2023-03-01", 9).close("2023-03-01");
        scene.received("A", "2023-03-01", 9).received("A", "2023-03-02", 1).close("2023-03-02");
        assertThat(coverage("2023-03")).isEqualTo(new Ratio(1, 3));
        assertThat(coverage("2023-03-02")).isEqualTo(new Ratio(1, 3));
    }

    @Test
    void shouldCountAUnitNoMoreWhenACorrectionTakesItsLastCase() {
        scene.received("A", "2023-03-01", 1).received("B", "2023-03-01", 1).close("2023-03-01");
        scene.received("A", "2023-03-01", -1).close("2023-03-01");
        assertThat(coverage("2023-03")).isEqualTo(new Ratio(1, 3));
    }

    @Test
    void shouldLeaveExemptUnitsOut() {
        scene.load(
                commune("B", "D").exemptFrom("online").unit(),
                commune("C", "D").exemptFrom("online").unit());
        scene.received("A", "2023-03-01", 1).received("B", "2023-03-01", 1).close("2023-03-01");
        assertThat(coverage("2023-03")).isEqualTo(new Ratio(1, 1));
        assertThat(scene.coverage(COMMUNES, "2023-03", Measure.RECEIVED, "other"))
                .isEqualTo(new Ratio(2, 3));
    }

    @Test
    void shouldFollowTheRosterWhenUnitsAreClosed() {
        scene.received("A", "2023-03-01", 1).received("B", "2023-03-01", 1).close("2023-03-01");
        scene.load(commune("B", "D").to("2023-03-01", "A").unit()).close("2023-03-02");
        assertThat(coverage("2023-03")).isEqualTo(new Ratio(1, 2));
        assertThat(scene.changes().aggregates()).containsKey(LedgerScene.key(COMMUNES, "2023-03"));
    }

    @Test
    void shouldHaveNoCoverageForOtherScopes() {
        scene.received("A", "2023-03-01", 1).close("2023-03-01");
        assertThat(scene.coverage("under:D", "2023-03", Measure.RECEIVED, "online"))
                .isEqualTo(new Ratio(0, 0));
    }

    private Ratio coverage(String period) {
        return scene.coverage(COMMUNES, period, Measure.RECEIVED, "online");
    }
}
