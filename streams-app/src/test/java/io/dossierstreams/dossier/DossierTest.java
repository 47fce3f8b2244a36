package io.dossierstreams.dossier;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierTest {
    private static final String DAY = "2023-03-01T09:00";

    @Test
    void shouldNotCountWhenReceiptIsNotKnown() {
        assertThat(Known.after(dossier("H").resolved(DAY)).counts()).isFalse();
    }

    @Test
    void shouldCountWhenReceived() {
        assertThat(Known.after(dossier("H").received(DAY, "A")).counts()).isTrue();
    }

    @Test
    void shouldNotCountWhenVoided() {
        assertThat(Known.after(dossier("H").received(DAY, "A").voided(DAY)).counts())
                .isFalse();
    }

    @Test
    void shouldNotCountWhenVoidedBeforeReceiptArrives() {
        assertThat(Known.after(dossier("H").voided(DAY).received(DAY, "A")).counts())
                .isFalse();
    }

    @Test
    void shouldCountAgainWhenReceiptHasAHigherRevisionThanTheVoid() {
        assertThat(Known.after(dossier("H")
                                .received(DAY, "A")
                                .voided(DAY)
                                .revision(1)
                                .received(DAY, "A"))
                        .counts())
                .isTrue();
    }

    @Test
    void shouldStayVoidedWhenReceiptHasTheRevisionOfTheVoid() {
        assertThat(Known.after(dossier("H").revision(1).received(DAY, "A").voided(DAY))
                        .counts())
                .isFalse();
    }

    @Test
    void shouldHaveNoDueDateWhenNoneIsGiven() {
        assertThat(Known.after(dossier("H").received(DAY, "A")).dueAt()).isEmpty();
    }

    @Test
    void shouldBeDueAsReceivedWhenNotExtended() {
        assertThat(Known.after(due("2023-03-09T17:00")).dueAt()).contains(millis("2023-03-09T17:00"));
    }

    @Test
    void shouldBeDueAsInTheLatestExtensionWhenThereAreSeveral() {
        assertThat(Known.after(due("2023-03-09T17:00")
                                .extended("2023-03-08T10:00", "B", "2023-03-12T17:00")
                                .extended("2023-03-07T10:00", "C", "2023-03-30T17:00"))
                        .dueAt())
                .contains(millis("2023-03-12T17:00"));
    }

    @Test
    void shouldTakeTheHigherIdWhenTwoExtensionsAreOfOneTime() {
        assertThat(Known.after(due("2023-03-09T17:00")
                                .extended("2023-03-08T10:00", "B", "2023-03-12T17:00")
                                .extended("2023-03-08T10:00", "A", "2023-03-30T17:00"))
                        .dueAt())
                .contains(millis("2023-03-12T17:00"));
    }

    @Test
    void shouldBeOnTimeWhenResolvedExactlyWhenDue() {
        assertThat(Known.after(due("2023-03-09T17:00").resolved("2023-03-09T17:00"))
                        .resolvedOnTime())
                .isTrue();
    }

    @Test
    void shouldBeLateWhenResolvedAMillisecondAfterItIsDue() {
        assertThat(Known.after(due("2023-03-09T17:00").resolved("2023-03-09T17:00:00.001"))
                        .resolvedOnTime())
                .isFalse();
    }

    @Test
    void shouldBeOnTimeWhenThereIsNoDueDate() {
        assertThat(Known.after(dossier("H").received(DAY, "A").resolved("2029-01-01T00:00"))
                        .resolvedOnTime())
                .isTrue();
    }

    @Test
    void shouldBeVerifiedWhenAnyLookupMatched() {
        assertThat(Known.after(dossier("H").verified(DAY, "L1", false)).verified())
                .isFalse();
        assertThat(Known.after(dossier("H").verified(DAY, "L1", false).verified(DAY, "L2", true))
                        .verified())
                .isTrue();
    }

    @Test
    void shouldTakeTheEarliestPaymentAsFirstFee() {
        Dossier known = Known.after(dossier("H")
                .paid("2023-03-03T09:00", "A", 1, Method.ONLINE, Purpose.FEE)
                .paid("2023-03-02T09:00", "B", 2, Method.OFFLINE, Purpose.CHARGE));
        assertThat(known.firstFee().orElseThrow().data().amountVnd()).isEqualTo(2);
    }

    @Test
    void shouldTakeTheLowerIdAsFirstFeeWhenTimesAreEqual() {
        Dossier known = Known.after(dossier("H")
                .paid(DAY, "B", 2, Method.ONLINE, Purpose.FEE)
                .paid(DAY, "A", 1, Method.ONLINE, Purpose.FEE));
        assertThat(known.firstFee().orElseThrow().data().amountVnd()).isEqualTo(1);
    }

    @Test
    void shouldHaveNoFirstFeeWhenOnlyAnObligationIsPaid() {
        assertThat(Known.after(dossier("H").paid(DAY, "A", 1, Method.ONLINE, Purpose.OBLIGATION))
                        .firstFee())
                .isEmpty();
    }

    @Test
    void shouldTakeTheEarliestResultAsFirstSigned() {
        Dossier known =
                Known.after(dossier("H").signed("2023-03-03T09:00", "A", "X").signed("2023-03-02T09:00", "B", "Y"));
        assertThat(known.firstSigned().orElseThrow().data().unit()).isEqualTo("Y");
    }

    @Test
    void shouldBeClosedWhenResolvedOrVoided() {
        assertThat(Known.after(dossier("H").received(DAY, "A").resolved(DAY)).closed())
                .isTrue();
        assertThat(Known.after(dossier("H").received(DAY, "A").voided(DAY)).closed())
                .isTrue();
        assertThat(Known.after(dossier("H").voided(DAY)).closed()).isTrue();
    }

    @Test
    void shouldNotBeClosedWhenOpenOrRevived() {
        assertThat(Known.after(dossier("H").received(DAY, "A").verified(DAY, "L", true))
                        .closed())
                .isFalse();
        assertThat(Known.after(dossier("H").voided(DAY).revision(1).received(DAY, "A"))
                        .closed())
                .isFalse();
        assertThat(Known.after(dossier("H").verified(DAY, "L", true)).closed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void shouldBeAsNewAsTheNewestOfAllItsFacts(int newest) {
        String[] times = new String[7];
        Arrays.fill(times, DAY);
        times[newest] = "2023-04-01T09:00";
        assertThat(Known.after(dossier("H")
                                .received(times[0], "A")
                                .resolved(times[1])
                                .voided(times[2])
                                .extended(times[3], "E", "2023-05-01T09:00")
                                .verified(times[4], "L", true)
                                .paid(times[5], "P", 5, Method.ONLINE, Purpose.FEE)
                                .signed(times[6], "R", null)
                                .signed(DAY, "S", null))
                        .newestTime())
                .isEqualTo(millis("2023-04-01T09:00"));
    }

    private static DossierSample due(String local) {
        return dossier("H").received(DAY, ReceivedSample.by("A").due(local));
    }

    private static long millis(String local) {
        return at(local).toEpochMilli();
    }
}
