package io.dossierstreams.indicator;

import static io.dossierstreams.indicator.Definitions.count;
import static io.dossierstreams.indicator.Definitions.coverage;
import static io.dossierstreams.indicator.Definitions.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.indicator.InvalidDefinitionsException.Problem;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Definition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Definitions that cannot be computed are refused as a whole, each mistake by the name of its definition. */
class DefinitionCheckTest {
    @Test
    void shouldNameTheNearestNamesWhenATermIsUnknown() {
        assertThat(problems(ratio("online", 1, "recievedOnline", "received"), count("signed", 1, "opened")))
                .containsExactly("online.v1: numerator: there is no measure or count recievedOnline,"
                        + " the nearest are receivedOnline, resolvedOnTime, feePaidOnline");
    }

    @Test
    void shouldFindACountAmongTheNearestNamesWhateverItsCapitals() {
        assertThat(problems(count("Late-Files", 1, "opened"), ratio("r", 1, "latefiles", "received")))
                .singleElement()
                .asString()
                .startsWith("r.v1: numerator: there is no measure or count latefiles, the nearest are Late-Files, ");
    }

    @Test
    void shouldAskForBlanksWhenSignsStandBetweenNamesWithoutThem() {
        assertThat(problems(count("a", 1, "opened+closed"), count("b", 1, "opened -closed")))
                .containsExactly(
                        "a.v1: value: there is no measure or count opened+closed; write blanks around the signs",
                        "b.v1: value: expected + or - after opened, found -closed");
    }

    @Test
    void shouldRefuseARatioAsATerm() {
        assertThat(problems(ratio("online", 1, "receivedOnline", "received"), count("a", 1, "opened + online")))
                .containsExactly("a.v1: value: online is a RATIO; terms are measures and counts");
    }

    @Test
    void shouldReportEveryMistakeOfADefinition() {
        assertThat(problems(ratio("r", 1, "one + two", "received received")))
                .hasSize(2)
                .satisfies(
                        problem -> assertThat(problem)
                                .contains(" one, ")
                                .contains("; ")
                                .contains(" two, "),
                        atIndex(0))
                .last()
                .isEqualTo("r.v1: denominator: expected + or - after received, found received");
    }

    @Test
    void shouldReportACircleWithItsWayAtEachThatIsInIt() {
        assertThat(problems(
                        count("a", 1, "opened + b"),
                        count("b", 1, "c - closed"),
                        count("c", 1, "a"),
                        count("below", 1, "a + opened"),
                        ratio("r", 1, "below", "received")))
                .containsExactly(
                        "a.v1: value: goes in a circle, a -> b -> c -> a",
                        "b.v1: value: goes in a circle, b -> c -> a -> b",
                        "c.v1: value: goes in a circle, c -> a -> b -> c");
    }

    @Test
    void shouldReportACountThatNamesItself() {
        assertThat(problems(count("a", 1, "opened"), count("a", 2, "a + closed")))
                .containsExactly("a.v2: value: goes in a circle, a -> a");
    }

    @Test
    void shouldReportAVersionThatIsThereTwice() {
        assertThat(problems(count("a", 1, "opened"), count("b", 1, "opened"), count("a", 1, "closed")))
                .containsExactly("a.v1: version: is there twice");
    }

    @Test
    void shouldReportAMistakeOnceAndNotAtThoseThatNameItsDefinition() {
        assertThat(problems(count("a", 1, "opend"), count("b", 1, "a + closed"), ratio("r", 1, "b", "received")))
                .singleElement()
                .asString()
                .startsWith("a.v1: value: there is no measure or count opend, the nearest are open, opened, ");
    }

    @Test
    void shouldReportAnActivityThatIsNotOneCountedMeasure() {
        assertThat(problems(
                        coverage("derived", "overdue"),
                        coverage("sum", "opened + closed"),
                        coverage("unknown", "signedResult"),
                        count("counted", 1, "opened"),
                        coverage("of-a-count", "counted")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("derived.v1: activity: expected a measure that is counted,"
                                        + " overdue is derived"),
                        second -> assertThat(second)
                                .startsWith("of-a-count.v1: activity: expected one measure, was counted"),
                        third -> assertThat(third)
                                .startsWith("sum.v1: activity: expected one measure, was opened + closed"),
                        fourth -> assertThat(fourth)
                                .startsWith("unknown.v1: activity: expected one measure, was signedResult,"
                                        + " the nearest are signedResults, "));
    }

    @Test
    void shouldReportAnExemptionThatNoUnitCanHave() {
        assertThat(problems(
                        ratio("online", 1, "receivedOnline", "received"),
                        ratio("mine", 1, "receivedOnline", "received", "onlin", null)))
                .containsExactly("mine.v1: exemption: there is no indicator onlin,"
                        + " the nearest are online, mine, services-online");
    }

    @Test
    void shouldTakeTheExemptionOfServicesOnlineThoughNoDefinitionHasIt() {
        assertThatCode(() ->
                        Indicators.of(List.of(ratio("mine", 1, "receivedOnline", "received", "services-online", null))))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseCountsThatDoubleUntilNothingCouldHoldTheSum() {
        assertThat(problems(doubling(8))).containsExactly("c007.v1: value: counts opened more than 100 times");
    }

    @Test
    void shouldTakeALongChainOfCounts() {
        List<Definition> chain = new ArrayList<>(List.of(count("c0000", 1, "opened")));
        for (int i = 1; i < 2_000; i++) {
            chain.add(count("c" + (10_000 - i), 1, i == 1 ? "c0000" : "c" + (10_001 - i)));
        }
        assertThat(Indicators.of(chain).get("c8001", 1).orElseThrow().value()).isEqualTo(Formula.of(Measure.OPENED));
    }

    private static Definition[] doubling(int length) {
        Definition[] definitions = new Definition[length];
        definitions[0] = count("c000", 1, "opened");
        for (int i = 1; i < length; i++) {
            definitions[i] = count("c00" + i, 1, "c00" + (i - 1) + " + c00" + (i - 1));
        }
        return definitions;
    }

    private static List<String> problems(Definition... definitions) {
        return catchThrowableOfType(InvalidDefinitionsException.class, () -> Indicators.of(List.of(definitions)))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }
}
