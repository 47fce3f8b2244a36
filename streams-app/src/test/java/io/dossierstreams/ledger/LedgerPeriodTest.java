package io.dossierstreams.ledger;

import static io.dossierstreams.ledger.Units.commune;
import static io.dossierstreams.ledger.Units.district;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Campaign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Campaigns, single days, exemptions, and when a figure was restated. */
class LedgerPeriodTest {
    private static final Campaign CAMPAIGN =
            new Campaign("summer", "Summer", LocalDate.of(2023, 3, 11), LocalDate.of(2023, 3, 20), null);

    private final LedgerScene scene =
            new LedgerScene().load(district("D", null).unit(), commune("C", "D").unit());

    @Test
    void shouldCountACampaignAndTheTimeBeforeItWhenItIsLoadedLate() {
        scene.received("C", "2023-03-01", 1).received("C", "2023-03-10", 2).received("C", "2023-03-11", 4);
        scene.add("C", "2023-02-01", Measure.OPENED, 1).close("2023-03-15");
        scene.load(CAMPAIGN).close("2023-03-15");
        assertThat(scene.counted("unit:C", "2023-03-11..2023-03-20"))
                .isEqualTo(Map.of("received", 4L, "carriedOver", 1L));
        assertThat(scene.counted("under:D", "2023-03-01..2023-03-10"))
                .isEqualTo(Map.of("received", 3L, "carriedOver", 1L));
    }

    @Test
    void shouldBookIntoACampaignWhileItRunsAndCarryOverWhenItBegins() {
        scene.load(CAMPAIGN).add("C", "2023-03-01", Measure.OPENED, 2).close("2023-03-10");
        assertThat(scene.counted("unit:C", "2023-03-11..2023-03-20")).isEmpty();
        scene.received("C", "2023-03-12", 4).close("2023-03-12");
        assertThat(scene.counted("unit:C", "2023-03-11..2023-03-20"))
                .isEqualTo(Map.of("received", 4L, "carriedOver", 2L));
    }

    @Test
    void shouldTakeACampaignBackWhenItIsRemoved() {
        scene.load(CAMPAIGN).received("C", "2023-03-12", 4).close("2023-03-12");
        scene.removeCampaign("summer").close("2023-03-12");
        assertThat(scene.changes().aggregates())
                .containsEntry(LedgerScene.key("unit:C", "2023-03-11..2023-03-20"), AggregateEntry.ZERO);
    }

    @Test
    void shouldSendNoOtherPeriodWhenACampaignIsLoaded() {
        scene.received("C", "2023-03-12", 4).close("2023-03-15");
        scene.load(CAMPAIGN).close("2023-03-15");
        assertThat(scene.changes().aggregates().keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.period().id()).isEqualTo("2023-03-11..2023-03-20"));
    }

    @Test
    void shouldVisitWhatATickEmptiedAtItsPlaceAmongAllEntries() {
        scene.load(CAMPAIGN).received("C", "2023-03-12", 4).close("2023-03-12");
        scene.removeCampaign("summer").received("C", "2023-03-12", 1).close("2023-03-12");
        assertThat(scene.visited())
                .isSorted()
                .contains(LedgerScene.key("unit:C", "2023-03"), LedgerScene.key("unit:C", "2023-03-11..2023-03-20"))
                .doesNotHaveDuplicates();
        scene.add("C", "2023-03-12", Measure.RECEIVED, -5)
                .received("C", "2023-02-01", 1)
                .close("2023-03-12");
        assertThat(scene.visited())
                .isSorted()
                .contains(
                        LedgerScene.key("unit:C", "2023-03"),
                        LedgerScene.key("unit:C", "2023-02"),
                        LedgerScene.key("unit:C", "2023-03-12"));
    }

    @Test
    void shouldKeepTheLastDaysOnly() {
        scene.received("C", "2023-03-01", 1).close("2023-04-04");
        assertThat(scene.counted("unit:C", "2023-03-01")).isEqualTo(Map.of("received", 1L));
        scene.close("2023-04-05");
        assertThat(scene.changes().aggregates())
                .containsEntry(LedgerScene.key("unit:C", "2023-03-01"), AggregateEntry.ZERO);
        assertThat(scene.counted("unit:C", "2023-03")).isEqualTo(Map.of("received", 1L));
    }

    @Test
    void shouldKeepApartWhatAnIndicatorDoesNotApplyTo() {
        scene.load(commune("E", "D").exemptFrom("online").unit());
        scene.received("C", "2023-03-01", 1).received("E", "2023-03-01", 4).close("2023-03-01");
        scene.received("E", "2023-03-01", 1).close("2023-03-01");
        Totals totals = scene.entry("under:D", "2023-03").totals();
        assertThat(totals.all().get(Measure.RECEIVED)).isEqualTo(6);
        assertThat(totals.exemptFrom("online").get(Measure.RECEIVED)).isEqualTo(5);
        assertThat(totals.exemptFrom("on-time")).isEqualTo(Counters.ZERO);
    }

    @Test
    void shouldSayWhenAClosedPeriodWasRestatedLast() {
        scene.received("C", "2023-03-31", 1).close("2023-03-31");
        assertThat(scene.entry("unit:C", "2023-03").restatedAt()).isZero();
        scene.close("2023-04-01");
        Instant later = Instant.parse("2023-04-05T03:00:00Z");
        scene.received("C", "2023-03-31", 1).closeAt(later);
        assertThat(scene.entry("unit:C", "2023-03").restatedAt()).isEqualTo(later.toEpochMilli());
        assertThat(scene.entry("unit:C", "2023").restatedAt()).isZero();
        scene.restart().received("C", "2023-04-05", 1).closeAt(later.plusSeconds(5));
        assertThat(scene.entry("unit:C", "2023-03").restatedAt()).isEqualTo(later.toEpochMilli());
    }

    @Test
    void shouldNotCallItRestatedWhenTheLastEventsOfADayComeWithTheTickThatClosesIt() {
        scene.received("C", "2023-03-31", 1).closeAt(Instant.parse("2023-03-31T16:59:58Z"));
        scene.received("C", "2023-03-31", 1).closeAt(Instant.parse("2023-03-31T17:00:03Z"));
        assertThat(scene.counted("unit:C", "2023-03")).isEqualTo(Map.of("received", 2L));
        assertThat(scene.entry("unit:C", "2023-03").restatedAt()).isZero();
    }
}
