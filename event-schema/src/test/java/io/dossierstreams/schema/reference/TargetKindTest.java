package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.codec.InvalidMessageException;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Ratio;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of target has fields of its own, and takes no others. */
class TargetKindTest {

    @Test
    void shouldBeBelowTargetWhenNoKindIsGiven() {
        assertThat(read("'indicator':'online','period':'MONTH','threshold':'70%'")
                        .kind())
                .isEqualTo(AlertKind.BELOW_TARGET);
    }

    @Test
    void shouldCountAtOnceAndNeverRemindWhenNothingIsSaid() {
        Target target = read("'indicator':'online','period':'MONTH','threshold':'70%'");
        assertThat(target.holdMinutes()).isZero();
        assertThat(target.holdCases()).isZero();
        assertThat(target.remindDays()).isZero();
    }

    @Test
    void shouldFillInWhatEachKindHasByDefault() {
        assertThat(read("'kind':'AT_RISK','indicator':'online','period':'MONTH','threshold':'70%'")
                        .limit())
                .isEqualTo(new Ratio(9, 10));
        Target overdue = read("'kind':'OVERDUE','period':'MONTH'");
        assertThat(overdue.indicator()).isEqualTo("overdue");
        assertThat(overdue.maximum()).isZero();
        assertThat(read("'kind':'NO_ACTIVITY','indicator':'online','period':'MONTH'")
                        .graceDays())
                .isZero();
    }

    @Test
    void shouldTakeAPublishingSystemWithoutIndicatorAndPeriod() {
        Target silent = read("'kind':'SOURCE_SILENT','source':'/one-stop/hn','silentHours':8");
        assertThat(silent.indicator()).isNull();
        assertThat(silent.period()).isNull();
        assertThat(silent.silentHours()).isEqualTo(8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'period':'MONTH','threshold':'70%' | indicator: is missing in a target of kind BELOW_TARGET",
                "'indicator':'online','threshold':'70%' | period: is missing in a target of kind BELOW_TARGET",
                "'indicator':'online','period':'MONTH' | threshold: is missing in a target of kind BELOW_TARGET",
                "'kind':'AT_RISK','indicator':'online','period':'MONTH' | threshold: is missing in a target of kind AT_RISK",
                "'kind':'WORSENING','indicator':'online','period':'MONTH' | limit: is missing in a target of kind WORSENING",
                "'kind':'WORSENING','indicator':'online','period':'MONTH','limit':'0%' | limit: must be above 0 % and at most 100 %",
                "'kind':'WORSENING','indicator':'online','period':'MONTH','limit':'101%' | limit: must be above 0 % and at most 100 %",
                "'kind':'WORSENING','indicator':'online','period':'MONTH','limit':'5%','threshold':'70%' | threshold: is not for a target of kind WORSENING",
                "'kind':'OVERDUE','period':'MONTH','clearAt':'70%' | clearAt: is not for a target of kind OVERDUE",
                "'kind':'OVERDUE','period':'MONTH','maximum':-1 | maximum: must be at least 0",
                "'kind':'OVERDUE','period':'MONTH','minimumDenominator':5 | minimumDenominator: is not for a target of kind OVERDUE",
                "'kind':'NO_ACTIVITY','indicator':'online','period':'MONTH','graceDays':-1 | graceDays: must be at least 0",
                "'kind':'SOURCE_SILENT','source':'/a' | silentHours: is missing in a target of kind SOURCE_SILENT",
                "'kind':'SOURCE_SILENT','silentHours':8 | source: is missing in a target of kind SOURCE_SILENT",
                "'kind':'SOURCE_SILENT','silentHours':0,'source':'/a' | silentHours: must be at least 1",
                "'kind':'SOURCE_SILENT','silentHours':8,'source':'/a','holdCases':5 | holdCases: is not for a target of kind SOURCE_SILENT",
                "'indicator':'online','period':'MONTH','threshold':'70%','graceDays':1 | graceDays: is not for a target of kind BELOW_TARGET",
                "'indicator':'online','period':'MONTH','threshold':'70%','holdMinutes':-1 | holdMinutes: must be at least 0",
                "'indicator':'online','period':'MONTH','threshold':'70%','holdCases':-1 | holdCases: must be at least 0",
                "'indicator':'online','period':'MONTH','threshold':'70%','remindDays':-1 | remindDays: must be at least 0"
            })
    void shouldSayWhatIsWrongWithTheFieldsOfAKind(String fields, String problem) {
        assertThatThrownBy(() -> read(fields))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessage(problem);
    }

    private static Target read(String fields) {
        String json = "{'id':'T','scope':{'select':'UNIT','unit':'C'},'issuer':'DISTRICT'," + fields + "}";
        return MessageCodec.TARGET.decode(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
