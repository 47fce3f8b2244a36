package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.schema.reference.Unit;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {
    private static final String TARGET = "{'id':'online-commune','version':2,'kind':'BELOW_TARGET',"
            + "'indicator':'online','scope':{'select':'LEVEL','unit':'HN','level':'COMMUNE'},'issuer':'DISTRICT','period':'HALF_YEAR',"
            + "'threshold':'7/10','clearAt':'3/4','minimumDenominator':20,'severity':'WARNING',"
            + "'effectiveFrom':'2023-01-01','holdMinutes':0,'holdCases':0,'remindDays':0}";

    @ParameterizedTest
    @MethodSource("io.dossierstreams.schema.codec.Messages#all")
    <T extends Record> void shouldReadBackTheSameMessageWhenWritten(MessageCodec<T> codec, T message) {
        byte[] bytes = codec.encode(message);
        assertThat(codec.decode(bytes)).isEqualTo(message);
        assertThat(codec.encode(codec.decode(bytes))).isEqualTo(bytes);
    }

    @Test
    void shouldWriteTheFieldsInTheOrderOfTheRecordWhenEncoding() {
        assertThat(MessageCodec.TARGET.encode(MessageCodec.TARGET.decode(json(TARGET))))
                .isEqualTo(json(TARGET));
    }

    @Test
    void shouldKeepTheOrderOfMeasuresWhenReading() {
        byte[] bytes = json("{'scope':'unit:HN','period':'2023-06','start':'2023-06-01','end':'2023-06-30',"
                + "'asOf':'2023-06-30','tick':3,'measures':{'received':5,'corrections':1,'closed':2},'indicators':[],"
                + "'counts':[],'lags':[]}");
        Aggregate aggregate = MessageCodec.AGGREGATE.decode(bytes);
        assertThat(aggregate.measures().keySet()).containsExactly("received", "corrections", "closed");
        assertThat(MessageCodec.AGGREGATE.encode(aggregate)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/10", "70%", "70 %", "70,0%", "0.7", "0,7", "14/20"})
    void shouldReadThresholdsWhenTheyAreWrittenAsPeopleDo(String threshold) {
        Target target = MessageCodec.TARGET.decode(json(TARGET.replace("7/10", threshold)));
        assertThat(target.threshold()).isEqualByComparingTo(new Ratio(7, 10));
    }

    @Test
    void shouldFillInDefaultsWhenOptionalFieldsAreAbsent() {
        Target target = MessageCodec.TARGET.decode(json("{'id':'t','indicator':'online',"
                + "'scope':{'select':'UNIT','unit':'HN'},'issuer':'PROVINCE','period':'YEAR','threshold':'50%',"
                + "'legalBasis':null}"));
        assertThat(target)
                .isEqualTo(new Target(
                        "t",
                        1,
                        "online",
                        new Selector(Selector.Select.UNIT, "HN", null),
                        Level.PROVINCE,
                        PeriodKind.YEAR,
                        new Ratio(1, 2),
                        new Ratio(1, 2),
                        1,
                        Severity.CRITICAL,
                        null,
                        null,
                        null));
    }

    @Test
    void shouldListAllProblemsWhenThereAreSeveral() {
        InvalidMessageException refused = catchThrowableOfType(
                InvalidMessageException.class,
                () -> MessageCodec.TARGET.decode(json("{'id':7,'indicator':'online','scope':{'select':'ALL',"
                        + "'unit':true},'issuer':'PROVINCE','period':'YEAR','treshold':'7/10','clearAt':'70',"
                        + "'minimumDenominator':1.5,'effectiveFrom':'2023-02-30'}")));
        assertThat(refused.problems())
                .containsExactly(
                        "id: expected a string, was \"7\"",
                        "scope.select: expected one of UNIT, LEVEL, UNDER, was \"ALL\"",
                        "scope.unit: expected a string, was \"true\"",
                        "clearAt: expected a rate such as 70%, 0.7 or 7/10, was \"70\"",
                        "minimumDenominator: expected an integer of 64 bits, was \"1.5\"",
                        "effectiveFrom: expected a day such as 2023-06-30, was \"2023-02-30\"",
                        "has no field \"treshold\", only id, version, kind, indicator, scope, issuer, period, "
                                + "threshold, clearAt, minimumDenominator, severity, effectiveFrom, effectiveTo, "
                                + "legalBasis, limit, maximum, graceDays, silentHours, source, holdMinutes, holdCases, "
                                + "remindDays");
        assertThat(refused).hasMessage(String.join("; ", refused.problems()));
    }

    @Test
    void shouldSayWhatTheRecordSaysWhenItRefusesTheValues() {
        assertThatThrownBy(() -> MessageCodec.TARGET.decode(json(TARGET.replace("3/4", "1/2"))))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessage("clearAt: must be at least the threshold");
    }

    @Test
    void shouldRefuseAUnitWhenAFieldIsUnknown() {
        assertThatThrownBy(() -> MessageCodec.UNIT.decode(
                        json("{'id':'HN','name':'Hoài Nhơn','level':'DISTRICT','exempt':[{'indicator':'online',"
                                + "'reason':'no network','reasons':[]}]}")))
                .hasMessage("exempt[0]: has no field \"reasons\", only indicator, reason");
    }

    @Test
    void shouldIgnoreUnknownFieldsWhenTheApplicationWroteTheMessage() {
        assertThat(MessageCodec.TICK_COMPLETE.decode(
                        json("{'tick':1,'now':'2023-06-30T17:00:00Z','asOf':'2023-06-30','since':'2023-06-30',"
                                + "'later':{}}")))
                .isEqualTo(Messages.TICK_COMPLETE);
    }

    @Test
    void shouldReadWhatIsNewAsAbsentWhenAnOlderVersionWroteTheMessage() {
        Aggregate aggregate = MessageCodec.AGGREGATE.decode(
                json(
                        "{'scope':'unit:HN','period':'2023-06',"
                                + "'start':'2023-06-01','end':'2023-06-30','asOf':'2023-06-30','tick':3,'measures':{},'indicators':[]}"));
        assertThat(aggregate.restatedAt()).isNull();
        assertThat(aggregate.counts()).isEmpty();
        assertThat(aggregate.lags()).isEmpty();
        assertThat(MessageCodec.UNIT_DAY
                        .decode(json("{'unit':'HN','day':'2023-06-30','assigned':true,'tick':3,'measures':{}}"))
                        .now())
                .isNull();
        assertThat(MessageCodec.TICK_COMPLETE
                        .decode(json("{'tick':1,'now':'2023-06-30T17:00:00Z','asOf':'2023-06-30'}"))
                        .since())
                .isNull();
    }

    @Test
    void shouldReadAnElementOfAListWhenItsOptionalFieldsAreAbsent() {
        assertThat(MessageCodec.AGGREGATE
                        .decode(lags("{'id':'lag','version':1,'events':2,'median':'PT1M'},"
                                + "{'id':'lag','version':2,'events':2,'p95':null}"))
                        .lags())
                .containsExactly(new LagValue("lag", 1, 2, "PT1M", null), new LagValue("lag", 2, 2, null, null));
    }

    @Test
    void shouldNameTheElementOfAListWhenARequiredFieldIsAbsent() {
        assertThatThrownBy(() -> MessageCodec.AGGREGATE.decode(
                        lags("{'id':'lag','version':1,'events':2},{'id':'lag','version':1}")))
                .hasMessage("lags[1].events: is missing");
    }

    @Test
    void shouldFillInTheExemptionWhenADefinitionNamesNone() {
        byte[] least = json("{'id':'sync-lag','version':1,'kind':'LAG','name':{'vi':'v','en':'e'},'source':'s'}");
        byte[] written = MessageCodec.DEFINITION.encode(MessageCodec.DEFINITION.decode(least));
        assertThat(written)
                .isEqualTo(json("{'id':'sync-lag','version':1,'kind':'LAG','name':{'vi':'v','en':'e'},"
                        + "'exemption':'sync-lag','source':'s'}"));
        assertThat(MessageCodec.DEFINITION.encode(MessageCodec.DEFINITION.decode(written)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12023-11-26", "-0001-11-26", "12023-11-26", "2023-2-26", "2023-02-29", "2023-11-26 "})
    void shouldRefuseTheDayWhenItIsNotOfTheCalendar(String day) {
        assertThatThrownBy(() -> MessageCodec.CAMPAIGN.decode(
                        json("{'id':'c','name':'c','first':'2023-09-28','last':'" + day + "'}")))
                .hasMessage("last: expected a day such as 2023-06-30, was \"" + day + "\"");
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void shouldRefuseTheBytesWhenTheyAreNoJsonObject(byte[] bytes, String message) {
        assertThatThrownBy(() -> MessageCodec.UNIT.decode(bytes))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> garbage() {
        return Stream.of(
                Arguments.of(null, "value: is missing"),
                Arguments.of(json("[]"), "expected an object, was an array"),
                Arguments.of(json("{'id':'HN'"), "value: not valid JSON near byte 10"),
                Arguments.of(json("{} x"), "value: not valid JSON near byte 3"),
                Arguments.of(new byte[] {'"', (byte) 0xFF, '"'}, "value: is not UTF-8"));
    }

    @Test
    void shouldReadEmptyListsWhenAUnitHasNone() {
        assertThat(MessageCodec.UNIT.decode(json("{'id':'HN','name':'Hoài Nhơn','level':'DISTRICT'}")))
                .isEqualTo(Unit.of("HN", "Hoài Nhơn", Level.DISTRICT, null));
    }

    private static byte[] lags(String elements) {
        return json("{'scope':'unit:HN','period':'2023-06','start':'2023-06-01','end':'2023-06-30',"
                + "'asOf':'2023-06-30','tick':3,'measures':{},'indicators':[],'lags':[" + elements + "]}");
    }

    /** JSON with single quotes for double ones. */
    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
