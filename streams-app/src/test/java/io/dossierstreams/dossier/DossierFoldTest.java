package io.dossierstreams.dossier;

import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.FoldResult.Kind;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DossierFoldTest {
    private static final String DAY = "2023-03-01T09:00";

    @Test
    void shouldChangeWhenTheFactIsNew() {
        FoldResult result = fold(Dossier.UNKNOWN, received("A", 0));
        assertThat(result.kind()).isEqualTo(Kind.CHANGED);
        assertThat(result.dossier().received().data().unit()).isEqualTo("A");
    }

    @Test
    void shouldTakeTheHigherRevisionWhenCorrected() {
        FoldResult result = fold(received("A", 0), received("B", 2));
        assertThat(result.kind()).isEqualTo(Kind.CHANGED);
        assertThat(result.dossier().received().data().unit()).isEqualTo("B");
        assertThat(result.dossier().received().revision()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheCorrectionWhenTheLowerRevisionComesLater() {
        FoldResult result = fold(received("B", 2), received("A", 1));
        assertThat(result.kind()).isEqualTo(Kind.SUPERSEDED);
        assertThat(result.dossier().received().data().unit()).isEqualTo("B");
    }

    @Test
    void shouldGiveTheSameDossierObjectWhenNothingChanges() {
        Dossier known = fold(Dossier.UNKNOWN, received("A", 0)).dossier();
        FoldResult result = fold(known, received("A", 0));
        assertThat(result.kind()).isEqualTo(Kind.REPEATED);
        assertThat(result.dossier()).isSameAs(known);
    }

    @ParameterizedTest
    @MethodSource("sameFacts")
    void shouldSeeARepetitionWhenOnlyFreeTextsDiffer(EventData first, EventData second) {
        FoldResult result = fold(event(first, DAY, 0), event(second, DAY, 0));
        assertThat(result.kind()).isEqualTo(Kind.REPEATED);
    }

    static Stream<Object[]> sameFacts() {
        Instant due = DossierSample.at("2023-03-09T17:00");
        return Stream.of(
                new Object[] {new Voided("twice"), new Voided(null)},
                new Object[] {new Extended("E", due, "supplement"), new Extended("E", due, "other words")});
    }

    @ParameterizedTest
    @MethodSource("otherFacts")
    void shouldChooseTheSameWinnerWhenConflictingFactsComeInEitherOrder(EventData first, EventData second) {
        FoldResult oneWay = fold(event(first, DAY, 1), event(second, DAY, 1));
        FoldResult otherWay = fold(event(second, DAY, 1), event(first, DAY, 1));
        assertThat(oneWay.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(otherWay.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(oneWay.dossier()).isEqualTo(otherWay.dossier());
    }

    static Stream<Object[]> otherFacts() {
        Instant due = DossierSample.at("2023-03-09T17:00");
        return Stream.of(
                new Object[] {
                    new Resolved(Resolved.Outcome.GRANTED, true, 0, null),
                    new Resolved(Resolved.Outcome.REJECTED, true, 0, null)
                },
                new Object[] {new Extended("E", due, null), new Extended("E", due.plusSeconds(1), null)},
                new Object[] {new Verified("L", true), new Verified("L", false)},
                new Object[] {
                    new Paid("P", 1_000, Method.ONLINE, Purpose.FEE), new Paid("P", 1_001, Method.ONLINE, Purpose.FEE)
                },
                new Object[] {new Signed("R", "A"), new Signed("R", null)});
    }

    @Test
    void shouldSeeAConflictWhenOnlyTheTimeDiffers() {
        FoldResult result = fold(event(new Voided(null), DAY, 0), event(new Voided(null), "2023-03-01T09:01", 0));
        assertThat(result.kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void shouldKeepOneRegisterPerSubIdWhenThereAreSeveral() {
        Dossier known = Known.after(dossier("H")
                .verified(DAY, "L1", false)
                .verified(DAY, "L2", true)
                .paid(DAY, "P1", 10, Method.ONLINE, Purpose.FEE)
                .paid(DAY, "P2", 10, Method.ONLINE, Purpose.FEE)
                .signed(DAY, "R1", null)
                .signed(DAY, "R2", null)
                .extended(DAY, "E1", "2023-03-09T17:00")
                .extended(DAY, "E2", "2023-03-09T17:00"));
        assertThat(known.lookups()).containsOnlyKeys("L1", "L2");
        assertThat(known.payments()).containsOnlyKeys("P1", "P2");
        assertThat(known.results()).containsOnlyKeys("R1", "R2");
        assertThat(known.extensions()).containsOnlyKeys("E1", "E2");
    }

    @Test
    void shouldReplaceTheRegisterOfItsSubIdWhenCorrected() {
        Dossier known = Known.after(dossier("H")
                .paid(DAY, "P1", 10, Method.ONLINE, Purpose.FEE)
                .revision(1)
                .paid(DAY, "P1", 20, Method.ONLINE, Purpose.FEE));
        assertThat(known.payments()).hasSize(1);
        assertThat(known.payments().get("P1").data().amountVnd()).isEqualTo(20);
    }

    @Test
    void shouldBeFullWhenThereAreTooManyRegistersOfAKind() {
        Dossier full = full();
        FoldResult result = fold(full, event(new Verified("one more", true), DAY, 0));
        assertThat(result.kind()).isEqualTo(Kind.FULL);
        assertThat(result.dossier()).isSameAs(full);
    }

    @Test
    void shouldStillTakeCorrectionsWhenFull() {
        FoldResult result = fold(full(), event(new Verified("L7", true), DAY, 1));
        assertThat(result.kind()).isEqualTo(Kind.CHANGED);
        assertThat(result.dossier().lookups().get("L7").data().matched()).isTrue();
    }

    @Test
    void shouldStillTakeOtherKindsWhenFull() {
        assertThat(fold(full(), event(new Signed("R", null), DAY, 0)).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void shouldNotChangeTheOldValueWhenFolding() {
        Dossier before = Known.after(dossier("H").signed(DAY, "R1", null));
        fold(before, event(new Signed("R2", null), DAY, 0));
        assertThat(before.results()).containsOnlyKeys("R1");
    }

    @Test
    void shouldKeepTheEarliestArrivalWhenTheSameFactsComeInAnyOrder() {
        long[][] orders = {{5, 3, 9}, {3, 9, 5}, {9, 5, 3}};
        for (long[] order : orders) {
            Dossier known = Dossier.UNKNOWN;
            for (long lag : order) {
                known = fold(known, received("A", 0), lag).dossier();
            }
            assertThat(known.received().arrival() - known.received().time()).isEqualTo(3);
        }
    }

    @Test
    void shouldStillBeARepetitionWhenTheSameFactsArrivedEarlier() {
        Dossier known = fold(Dossier.UNKNOWN, received("A", 0), 5).dossier();
        FoldResult result = fold(known, received("A", 0), 3);
        assertThat(result.kind()).isEqualTo(Kind.REPEATED);
        assertThat(result.dossier()).isNotEqualTo(known);
    }

    @Test
    void shouldGiveTheSameDossierObjectWhenTheSameFactsArriveLater() {
        Dossier known = fold(Dossier.UNKNOWN, received("A", 0), 5).dossier();
        assertThat(fold(known, received("A", 0), 6).dossier()).isSameAs(known);
    }

    @Test
    void shouldKeepTheEarliestArrivalOfARegisterWithASubId() {
        DossierEvent event = event(new Signed("R", "A"), DAY, 0);
        Dossier known =
                fold(fold(Dossier.UNKNOWN, event, 5).dossier(), event, 3).dossier();
        assertThat(known.results().get("R").arrival() - event.time().toEpochMilli())
                .isEqualTo(3);
    }

    @Test
    void shouldNotTakeTheArrivalOfOtherFacts() {
        Dossier known = fold(Dossier.UNKNOWN, received("A", 0), 5).dossier();
        Fact<?> corrected = fold(known, received("B", 1), 8).dossier().received();
        assertThat(corrected.arrival() - corrected.time()).isEqualTo(8);
        Dossier latest = fold(Dossier.UNKNOWN, received("B", 1), 8).dossier();
        assertThat(fold(latest, received("A", 0), 5).dossier()).isSameAs(latest);
    }

    @ParameterizedTest
    @MethodSource("otherFacts")
    void shouldNotLetArrivalsDecideAConflict(EventData first, EventData second) {
        Dossier oneWay = fold(fold(Dossier.UNKNOWN, event(first, DAY, 1), 9).dossier(), event(second, DAY, 1), 2)
                .dossier();
        Dossier otherWay = fold(fold(Dossier.UNKNOWN, event(second, DAY, 1), 2).dossier(), event(first, DAY, 1), 9)
                .dossier();
        assertThat(oneWay).isEqualTo(otherWay);
        assertThat(fold(fold(Dossier.UNKNOWN, event(first, DAY, 1), 2).dossier(), event(second, DAY, 1), 9)
                        .dossier())
                .as("the same facts win, whichever arrived first")
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*arrival")
                .isEqualTo(oneWay);
    }

    @Test
    void shouldLearnNoArrivalWhenFactsOfBeforeArrivalsComeAgain() {
        Dossier known = DossierFold.fold(Dossier.UNKNOWN, received("A", 0), Fact.UNKNOWN_ARRIVAL)
                .dossier();
        FoldResult result = fold(known, received("A", 0));
        assertThat(result.kind()).isEqualTo(Kind.REPEATED);
        assertThat(result.dossier()).isSameAs(known);
        assertThat(result.dossier().received().arrivalKnown()).isFalse();
    }

    private static Dossier full() {
        DossierSample sample = dossier("H");
        for (int i = 0; i < DossierFold.MAXIMUM_REGISTERS; i++) {
            sample.verified(DAY, "L" + i, false);
        }
        return Known.after(sample);
    }

    private static FoldResult fold(DossierEvent first, DossierEvent second) {
        return fold(fold(Dossier.UNKNOWN, first).dossier(), second);
    }

    /** The event arrives when it happens. */
    private static FoldResult fold(Dossier dossier, DossierEvent event) {
        return fold(dossier, event, 0);
    }

    private static FoldResult fold(Dossier dossier, DossierEvent event, long lag) {
        return DossierFold.fold(dossier, event, event.time().toEpochMilli() + lag);
    }

    private static DossierEvent received(String unit, int revision) {
        return dossier("H").revision(revision).received(DAY, unit).events().get(0);
    }

    private static DossierEvent event(EventData data, String local, int revision) {
        return dossier("H").revision(revision).add(local, data).events().get(0);
    }
}
