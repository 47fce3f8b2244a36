package io.dossierstreams.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final Counters COUNTERS = Counters.of(Measure.RECEIVED, 100)
            .plus(Measure.RECEIVED_ONLINE, 70)
            .plus(Measure.CARRIED_OVER, 5)
            .plus(Measure.OPENED, 9)
            .plus(Measure.CLOSED, 3)
            .plus(Measure.CARRIED_OVERDUE, 2)
            .plus(Measure.PAST_DUE, -1);
    private static final Formula PAPER = new Formula(Map.of(Measure.RECEIVED, 1, Measure.RECEIVED_ONLINE, -1));
    private static final Function<String, Formula> TERMS = name -> {
        if (name.equals("on-paper")) {
            return PAPER;
        }
        return Measure.of(name).map(Formula::of).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    };

    @ParameterizedTest
    @CsvSource({
        "received, 100",
        "received - receivedOnline, 30",
        "received - receivedOnline + opened, 39",
        "received + received, 200",
        "received - received, 0",
        "'  received  -\treceivedOnline ', 30",
        "open, 11",
        "overdue, 1",
        "open - overdue, 10",
        "on-paper, 30",
        "opened + on-paper, 39",
        "received - on-paper, 70",
        "on-paper + receivedOnline - received, 0",
        "on-paper - open + closed, 22"
    })
    void shouldAddAndTakeAwayTermsInTurn(String text, long value) {
        assertThat(Formula.parse(text, TERMS).over(COUNTERS)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'expected a term, found the end'",
        "'  ', 'expected a term, found the end'",
        "received -, 'expected a term, found the end after -'",
        "- received, 'expected a term, found -'",
        "received + - opened, 'expected a term after +, found -'",
        "received opened, 'expected + or - after received, found opened'",
        "received − opened, 'expected + or - after received, found −'",
        "received * opened, 'expected + or - after received, found *'"
    })
    void shouldSayWhatWasExpectedWhenATextIsNoFormula(String text, String problem) {
        assertThatThrownBy(() -> Formula.parse(text, TERMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void shouldReportEveryUnknownTerm() {
        assertThatThrownBy(() -> Formula.parse("recieved + opened - close", TERMS))
                .hasMessage("there is no recieved; there is no close");
    }

    @Test
    void shouldRefuseAMeasureThatCountsBeyondReason() {
        Formula hundred = new Formula(Map.of(Measure.VND_ONLINE_FEE, 100));
        assertThatThrownBy(() ->
                        Formula.parse("many + vndOnlineFee", name -> name.equals("many") ? hundred : TERMS.apply(name)))
                .hasMessage("counts vndOnlineFee more than 100 times");
    }

    @Test
    void shouldBeTheSameFormulaWhateverTheOrderOfItsTerms() {
        assertThat(Formula.parse("opened - received + opened - opened", TERMS))
                .isEqualTo(new Formula(Map.of(Measure.RECEIVED, -1, Measure.OPENED, 1, Measure.CLOSED, 0)));
    }

    @Test
    void shouldNotLetANameForgeALineOfALog() {
        assertThatThrownBy(() -> Formula.parse("received \u001B[2K" + "x".repeat(100), TERMS))
                .hasMessage("expected + or - after received, found ?[2K" + "x".repeat(60) + "…");
    }
}
