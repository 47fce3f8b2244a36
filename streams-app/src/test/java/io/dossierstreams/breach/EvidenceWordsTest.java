package io.dossierstreams.breach;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceWordsTest {
    private static final String AS_OF = "Counted up to the end of 2023-03-31.";

    private long numerator;
    private long denominator;
    private String threshold;
    private String clearAt;
    private String limit;
    private Long maximum;
    private long minimum = 1;
    private long shortfall;
    private Long previousNumerator;
    private Long previousDenominator;
    private String expectedRest;
    private String requiredShare;
    private LocalDate pointOfNoReturn;
    private Boolean reachable;
    private Instant silentSince;

    @Test
    void shouldSayHowManyMoreWouldHaveMetTheTarget() {
        value(6451, 10_000);
        threshold = "13/20";
        clearAt = "7/10";
        minimum = 30;
        shortfall = 49;

        assertThat(english(AlertKind.BELOW_TARGET))
                .containsExactly(
                        "6451 of 10000 cases are good ones: 64.51 %, exactly 6451/10000.",
                        "It is judged from 30 cases on.",
                        "The target is 65.00 % (13/20): 49 more of these cases would have met it, 6500/10000.",
                        "An alert ends at 70.00 % (7/10).",
                        AS_OF);
        assertThat(vietnamese(AlertKind.BELOW_TARGET))
                .startsWith(
                        "Đạt 6451 trên 10000 hồ sơ: 64,51 %, chính xác là 6451/10000.",
                        "Chỉ xét khi có từ 30 hồ sơ trở lên.",
                        "Chỉ tiêu 65,00 % (13/20): còn thiếu 49 hồ sơ; nếu là 6500/10000 thì đạt.");
    }

    @Test
    void shouldSayThatTheTargetIsMet() {
        value(3, 4);
        threshold = "1/2";
        clearAt = "1/2";

        assertThat(english(AlertKind.BELOW_TARGET))
                .containsExactly(
                        "3 of 4 cases are good ones: 75.00 %, exactly 3/4.",
                        "The target is 50.00 % (1/2): it is met.", AS_OF);
    }

    @Test
    void shouldSayThatThereIsNoRateWhenThereAreNoCases() {
        threshold = "1/2";
        clearAt = "1/2";

        assertThat(english(AlertKind.BELOW_TARGET))
                .containsExactly("There are no cases, so there is no rate.", "The target is 50.00 % (1/2).", AS_OF);
    }

    @Test
    void shouldSayWhatTheRestOfThePeriodWouldNeed() {
        atRisk();
        requiredShare = "19/20";
        pointOfNoReturn = LocalDate.of(2023, 4, 5);
        reachable = true;

        assertThat(english(AlertKind.AT_RISK))
                .contains(
                        "About 13 more cases are expected in the period, exactly 25/2.",
                        "95.00 % of them would have to be good ones; the alert is raised above 90.00 %.",
                        "If all goes on as in the last 28 days, it will be out of reach at the end of 2023-04-05.");
    }

    @Test
    void shouldSayThatTheTargetIsOutOfReach() {
        atRisk();
        requiredShare = "12/10";
        reachable = false;

        assertThat(english(AlertKind.AT_RISK))
                .contains("Even if all of them were, the target could not be reached any more.");
    }

    @Test
    void shouldSayThatNoFurtherCasesAreExpected() {
        atRisk();
        expectedRest = "0/1";
        reachable = false;

        assertThat(english(AlertKind.AT_RISK)).contains("No further cases are expected in the period.");
    }

    @Test
    void shouldCompareWithThePeriodBefore() {
        value(1, 2);
        previousNumerator = 3L;
        previousDenominator = 4L;
        limit = "1/20";

        assertThat(english(AlertKind.WORSENING))
                .contains(
                        "The period before: 75.00 % (3/4).",
                        "That is a change of -25.00 percentage points.",
                        "The alert is raised for a fall of 5.00 percentage points or more.");
    }

    @Test
    void shouldSayThatThereWasNothingToCompareWith() {
        value(1, 2);
        limit = "1/20";

        assertThat(english(AlertKind.WORSENING)).contains("The period before had no cases to compare with.");
    }

    @Test
    void shouldSayThatThereWasNothing() {
        assertThat(english(AlertKind.NO_ACTIVITY)).containsExactly("There was nothing in the period.", AS_OF);
    }

    @Test
    void shouldSayHowManyAreTooMany() {
        value(7, 40);
        maximum = 5L;
        shortfall = 2;

        assertThat(english(AlertKind.OVERDUE))
                .containsExactly(
                        "There are 7; 40 dossiers are open.", "At most 5 are allowed: that is 2 too many.", AS_OF);
    }

    @Test
    void shouldSayHowLongASystemHasBeenSilent() {
        value(17, 17);
        silentSince = Instant.parse("2023-03-30T01:00:00Z");

        assertThat(english(AlertKind.SOURCE_SILENT))
                .containsExactly(
                        "urn:one-stop: the last event was heard at 2023-03-30T01:00:00Z.",
                        "It has been silent for 17 working hours.",
                        AS_OF);
    }

    @Test
    void shouldSayThatASystemWasNeverHeard() {
        value(17, 17);

        assertThat(english(AlertKind.SOURCE_SILENT)).startsWith("urn:one-stop: no event was ever heard.");
    }

    private void atRisk() {
        value(60, 100);
        threshold = "13/20";
        clearAt = "13/20";
        limit = "9/10";
        shortfall = 5;
        expectedRest = "25/2";
    }

    private void value(long good, long all) {
        numerator = good;
        denominator = all;
    }

    private List<String> english(AlertKind kind) {
        return EvidenceWords.of(breach(kind)).stream().map(Text::en).toList();
    }

    private List<String> vietnamese(AlertKind kind) {
        return EvidenceWords.of(breach(kind)).stream().map(Text::vi).toList();
    }

    private Breach breach(AlertKind kind) {
        Evidence evidence = new Evidence(
                1,
                1,
                null,
                numerator,
                denominator,
                threshold,
                clearAt,
                limit,
                maximum,
                minimum,
                shortfall,
                previousNumerator,
                previousDenominator,
                expectedRest,
                requiredShare,
                pointOfNoReturn,
                reachable,
                null,
                null,
                silentSince,
                LocalDate.of(2023, 3, 31),
                9,
                Instant.EPOCH);
        return new Breach(
                "T:C:2023-03",
                1,
                1,
                kind,
                AlertState.FIRING,
                AlertState.OK,
                Reason.VALUE,
                Severity.WARNING,
                Instant.EPOCH,
                "C",
                "C",
                Level.COMMUNE,
                null,
                "urn:one-stop",
                "2023-03",
                "online",
                "T",
                null,
                evidence,
                new Text("", ""));
    }
}
