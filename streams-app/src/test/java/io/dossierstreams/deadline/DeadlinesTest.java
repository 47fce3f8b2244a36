package io.dossierstreams.deadline;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.deadline.DeadlineNotice.Kind;
import io.dossierstreams.schema.deadline.DeadlineNotice.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which notices a tick sends of a dossier, by what has arrived before it. */
class DeadlinesTest {
    private static final String RECEIVED = "2023-03-01T09:00";
    private static final String DUE = "2023-03-09T17:00";
    private static final String LATER = "2023-03-20T17:00";
    private static final String AFTER_DUE = "2023-03-10T00:00";

    private final DeadlineScene scene = new DeadlineScene(24);

    @Test
    void shouldSayThatItIsDueSoonFromADayBeforeOn() {
        scene.arrive(due("H"));
        assertThat(scene.tick("2023-03-08T16:59:59.999")).isEmpty();
        assertThat(scene.tick("2023-03-08T17:00")).containsExactly("DUE_SOON H 2023-03-09T17:00");
    }

    @Test
    void shouldSayThatItIsOverdueWhenTheLastMillisecondToResolveItInTimeIsOver() {
        scene.arrive(due("H")).tick("2023-03-08T17:00");
        assertThat(scene.tick(DUE)).isEmpty();
        assertThat(scene.tick("2023-03-09T17:00:00.001")).containsExactly("OVERDUE H 2023-03-09T17:00");
    }

    @Test
    void shouldSayEachOnceWhenMoreTicksFollow() {
        scene.arrive(due("H"));
        scene.tick("2023-03-09T00:00");
        assertThat(scene.tick("2023-03-09T00:00")).isEmpty();
        assertThat(scene.tick("2023-03-09T01:00")).isEmpty();
        scene.tick(AFTER_DUE);
        assertThat(scene.tick(AFTER_DUE)).isEmpty();
        assertThat(scene.tick("2024-03-10T00:00")).isEmpty();
    }

    @Test
    void shouldNotSayThatItIsDueSoonWhenNoTickCameBeforeItWasOverdue() {
        scene.arrive(due("H")).tick("2023-03-02T00:00");
        assertThat(scene.tick(AFTER_DUE)).containsExactly("OVERDUE H 2023-03-09T17:00");
    }

    @Test
    void shouldOnlySayThatItIsOverdueWhenDueSoonIsOff() {
        DeadlineScene off = new DeadlineScene(0).arrive(due("H"));
        assertThat(off.tick(DUE)).isEmpty();
        assertThat(off.tick(AFTER_DUE)).containsExactly("OVERDUE H 2023-03-09T17:00");
    }

    @Test
    void shouldSayNothingWhenItHasNoDueDate() {
        scene.arrive(dossier("H").received(RECEIVED, "A"));
        assertThat(scene.tick("2033-01-01T00:00")).isEmpty();
    }

    @Test
    void shouldSayNothingBeforeItIsReceived() {
        scene.arrive(dossier("H").extended(RECEIVED, "E", DUE));
        assertThat(scene.tick(AFTER_DUE)).isEmpty();
        scene.arrive(due("H"));
        assertThat(scene.tick(AFTER_DUE)).containsExactly("OVERDUE H 2023-03-09T17:00");
    }

    @Test
    void shouldSayNothingWhenItWasResolvedBeforeItWasDueSoon() {
        scene.arrive(due("H").resolved("2023-03-05T09:00"));
        assertThat(scene.tick("2023-03-09T00:00")).isEmpty();
        assertThat(scene.tick(AFTER_DUE)).isEmpty();
    }

    @Test
    void shouldForgetWhatWasSentWhenItIsResolvedInTime() {
        scene.arrive(due("H")).tick("2023-03-09T00:00");
        assertThat(scene.remembered()).isEqualTo(1);
        scene.arrive(dossier("H").resolved("2023-03-09T10:00"));
        assertThat(scene.tick(AFTER_DUE)).isEmpty();
        assertThat(scene.remembered()).isZero();
    }

    @Test
    void shouldSayNothingWhenTheResolvedFactComesBeforeTheReceipt() {
        scene.arrive(dossier("H").resolved("2023-03-20T09:00"), due("H"));
        assertThat(scene.tick("2023-04-01T00:00")).isEmpty();
    }

    @Test
    void shouldSayThatItIsClearedWhenItIsResolvedLate() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").resolved("2023-03-11T09:00"));
        assertThat(scene.tick("2023-03-12T00:00")).containsExactly("CLEARED RESOLVED H 2023-03-09T17:00");
        assertThat(scene.tick("2023-03-13T00:00")).isEmpty();
        assertThat(scene.remembered()).isZero();
    }

    /** The office worked in time, the event came late: the reader sees it by the time of the resolution. */
    @Test
    void shouldSayWhenItWasResolvedWhenAnEventOfBeforeTheDueDateArrivesAfterIt() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").resolved("2023-03-08T09:00")).tick("2023-03-12T00:00");
        assertThat(scene.last())
                .isEqualTo(new DeadlineNotice(
                        Kind.CLEARED,
                        Reason.RESOLVED,
                        "H",
                        "A",
                        "P-1",
                        at(RECEIVED),
                        at(DUE),
                        null,
                        at("2023-03-08T09:00"),
                        2,
                        at("2023-03-12T00:00")));
    }

    @Test
    void shouldSayNothingMoreWhenTheTimeOfTheResolutionIsCorrected() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").resolved("2023-03-11T09:00")).tick("2023-03-12T00:00");
        scene.arrive(dossier("H").revision(1).resolved("2023-03-08T09:00"));
        assertThat(scene.tick("2023-03-13T00:00")).isEmpty();
    }

    @Test
    void shouldSayBothOfTheNewDateWhenItIsExtendedAfterItWasOverdue() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").extended("2023-03-09T10:00", "E", LATER));
        assertThat(scene.tick("2023-03-11T00:00")).containsExactly("CLEARED EXTENDED H 2023-03-09T17:00");
        assertThat(scene.last().newDueAt()).isEqualTo(at(LATER));
        assertThat(scene.tick("2023-03-20T00:00")).containsExactly("DUE_SOON H 2023-03-20T17:00");
        assertThat(scene.tick("2023-03-21T00:00")).containsExactly("OVERDUE H 2023-03-20T17:00");
    }

    @Test
    void shouldSayNothingOfTheOldDateWhenItIsExtendedInTime() {
        scene.arrive(due("H").extended("2023-03-05T10:00", "E", LATER));
        assertThat(scene.tick("2023-03-09T00:00")).isEmpty();
        assertThat(scene.tick(AFTER_DUE)).isEmpty();
        assertThat(scene.tick("2023-03-21T00:00")).containsExactly("OVERDUE H 2023-03-20T17:00");
    }

    @Test
    void shouldSayThatItIsDueSoonOncePerDueDateWhenItIsExtendedBetween() {
        scene.arrive(due("H")).tick("2023-03-09T00:00");
        scene.arrive(dossier("H").extended("2023-03-09T08:00", "E", LATER));
        assertThat(scene.tick(AFTER_DUE)).isEmpty();
        assertThat(scene.tick("2023-03-20T00:00")).containsExactly("DUE_SOON H 2023-03-20T17:00");
    }

    @Test
    void shouldSayInOneTickThatBothDatesWereMissedWhenTheExtensionHasPassedToo() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").extended("2023-03-09T10:00", "E", LATER));
        assertThat(scene.tick("2023-04-01T00:00"))
                .containsExactly("CLEARED EXTENDED H 2023-03-09T17:00", "OVERDUE H 2023-03-20T17:00");
    }

    @Test
    void shouldSayThatItIsClearedWhenItWasEnteredByMistake() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").voided("2023-03-10T09:00"));
        assertThat(scene.tick("2023-03-11T00:00")).containsExactly("CLEARED VOIDED H 2023-03-09T17:00");
    }

    @Test
    void shouldSayNothingWhenItWasVoidedInTime() {
        scene.arrive(due("H").voided("2023-03-02T09:00"));
        assertThat(scene.tick("2023-03-09T00:00")).isEmpty();
        assertThat(scene.tick(AFTER_DUE)).isEmpty();
    }

    /** Else its last notice would say for ever that nothing is wrong. */
    @Test
    void shouldSayAgainThatItIsOverdueWhenItIsReceivedAnewAfterItWasCleared() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").voided("2023-03-10T09:00")).tick("2023-03-11T00:00");
        scene.arrive(dossier("H").revision(1).received(RECEIVED, receipt(DUE)));
        assertThat(scene.tick("2023-03-12T00:00")).containsExactly("OVERDUE H 2023-03-09T17:00");
    }

    @Test
    void shouldNotSayAgainThatItIsDueSoonWhenItIsReceivedAnew() {
        scene.arrive(due("H")).tick("2023-03-09T00:00");
        scene.arrive(dossier("H").voided("2023-03-09T09:00")).tick("2023-03-09T10:00");
        scene.arrive(dossier("H").revision(1).received(RECEIVED, receipt(DUE)));
        assertThat(scene.tick("2023-03-09T11:00")).isEmpty();
    }

    @Test
    void shouldSayNothingWhenItIsVoidedAndReceivedAnewBetweenTwoTicks() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").voided("2023-03-10T09:00").revision(1).received(RECEIVED, receipt(DUE)));
        assertThat(scene.tick("2023-03-12T00:00")).isEmpty();
    }

    @Test
    void shouldSayThatTheDateWasWrongWhenTheReceiptIsCorrected() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").revision(1).received(RECEIVED, receipt(LATER)));
        assertThat(scene.tick("2023-03-11T00:00")).containsExactly("CLEARED CORRECTED H 2023-03-09T17:00");
        assertThat(scene.last().newDueAt()).isEqualTo(at(LATER));
        assertThat(scene.tick("2023-03-21T00:00")).containsExactly("OVERDUE H 2023-03-20T17:00");
    }

    @Test
    void shouldSayThatTheDateWasWrongWhenThereIsNoneAnyMore() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H").revision(1).received(RECEIVED, "A"));
        assertThat(scene.tick("2023-03-11T00:00")).containsExactly("CLEARED CORRECTED H 2023-03-09T17:00");
        assertThat(scene.last().newDueAt()).isNull();
    }

    @Test
    void shouldSayThatTheDateWasWrongWhenAnExtensionIsCorrectedToAnEarlierOne() {
        scene.arrive(due("H").extended(RECEIVED, "E", LATER)).tick("2023-03-21T00:00");
        scene.arrive(dossier("H").revision(1).extended(RECEIVED, "E", DUE));
        assertThat(scene.tick("2023-03-22T00:00"))
                .containsExactly("CLEARED CORRECTED H 2023-03-20T17:00", "OVERDUE H 2023-03-09T17:00");
    }

    @Test
    void shouldSayNothingMoreOfTheDateThatHoldsWhenAnOlderExtensionArrives() {
        scene.arrive(due("H").extended("2023-03-03T09:00", "E2", LATER)).tick("2023-03-21T00:00");
        scene.arrive(dossier("H").extended("2023-03-02T09:00", "E1", "2023-03-12T17:00"));
        assertThat(scene.tick("2023-03-22T00:00")).isEmpty();
    }

    @Test
    void shouldNotSayAgainThatItIsDueSoonWhenADateComesBack() {
        scene.arrive(due("H")).tick("2023-03-08T20:00");
        scene.arrive(dossier("H").revision(1).received(RECEIVED, receipt("2023-03-09T18:00")));
        assertThat(scene.tick("2023-03-08T21:00")).containsExactly("DUE_SOON H 2023-03-09T18:00");
        scene.arrive(dossier("H").revision(2).received(RECEIVED, receipt(DUE)));
        assertThat(scene.tick("2023-03-08T22:00")).isEmpty();
    }

    @Test
    void shouldSayOnceThatItIsOverdueWhenTheReceiptArrivesAfterTheDueDate() {
        scene.tick(AFTER_DUE);
        scene.arrive(due("H"));
        assertThat(scene.tick("2023-03-11T00:00")).containsExactly("OVERDUE H 2023-03-09T17:00");
    }

    @Test
    void shouldSayNothingMoreWhenEventsAreSentAgain() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(due("H"), due("H"));
        assertThat(scene.tick("2023-03-11T00:00")).isEmpty();
    }

    @Test
    void shouldNameTheUnitThatNowHasItWhenTheReceiptIsCorrected() {
        scene.arrive(due("H")).tick(AFTER_DUE);
        scene.arrive(dossier("H")
                .revision(1)
                .received(RECEIVED, ReceivedSample.by("B").due(DUE)));
        assertThat(scene.tick("2023-03-11T00:00")).isEmpty();
        scene.arrive(dossier("H").resolved("2023-03-11T09:00", "C")).tick("2023-03-12T00:00");
        assertThat(scene.last().unit()).isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 240})
    void shouldGoOnWhenItIsStartedWithAnotherSetting(int hours) {
        scene.arrive(due("H"), dossier("R").received(RECEIVED, receipt(DUE))).tick("2023-03-07T00:00");
        scene.restart(hours);
        scene.arrive(dossier("R").resolved("2023-03-07T09:00"));
        assertThat(scene.tick("2023-03-09T16:59"))
                .containsExactlyElementsOf(hours == 0 ? List.of() : List.of("DUE_SOON H 2023-03-09T17:00"));
        assertThat(scene.tick(AFTER_DUE)).containsExactly("OVERDUE H 2023-03-09T17:00");
        assertThat(scene.keys().keys()).isEmpty();
    }

    private static DossierSample due(String id) {
        return dossier(id).received(RECEIVED, receipt(DUE));
    }

    private static ReceivedSample receipt(String due) {
        return ReceivedSample.by("A").due(due);
    }
}
