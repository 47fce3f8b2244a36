package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Verified;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final long ARRIVAL = Instant.parse("2023-06-02T00:00:00Z").toEpochMilli();
    private static final String ENVELOPE = "{'specversion':'1.0','id':'e1','source':'urn:dvc',"
            + "'type':'dossier.verified.v1','time':'2023-06-01T10:00:00.123999+07:00','subject':'H1'";
    private static final String DATA = "{'lookupId':'L1','matched':true}";
    private static final String STRUCTURED = ENVELOPE + ",'data':" + DATA + "}";
    private static final Reading ACCEPTED = new Reading.Accepted(new DossierEvent(
            "e1", "urn:dvc", Instant.parse("2023-06-01T03:00:00.123Z"), "H1", 0, new Verified("L1", true)));

    private final EventReader reader = new EventReader();

    @Test
    void shouldReadStructuredModeWhenTheContentTypeSaysSo() {
        Headers headers = new RecordHeaders()
                .add("content-type", bytes("Application/CloudEvents+json; charset=UTF-8"))
                .add("traceparent", bytes("00-1-2-00"));
        assertThat(read(headers, "H1", STRUCTURED)).isEqualTo(ACCEPTED);
    }

    @Test
    void shouldReadStructuredModeWhenThereAreNoHeaders() {
        assertThat(read(new RecordHeaders(), "H1", STRUCTURED)).isEqualTo(ACCEPTED);
    }

    @Test
    void shouldReadBinaryModeWhenThereAreCloudEventHeaders() {
        assertThat(read(binary(), "H1", DATA)).isEqualTo(ACCEPTED);
    }

    @Test
    void shouldReadDataWhenTheyComeBeforeTheType() {
        String value = "{'data':" + DATA + "," + ENVELOPE.substring(1) + "}";
        assertThat(read(new RecordHeaders(), "H1", value)).isEqualTo(ACCEPTED);
    }

    @Test
    void shouldReadDataWhenTheyAreBase64() {
        String encoded = Base64.getEncoder().encodeToString(bytes(DATA));
        assertThat(read(new RecordHeaders(), "H1", ENVELOPE + ",'data_base64':'" + encoded + "'}"))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void shouldIgnoreFieldsWhenTheyAreUnknown() {
        String value = ENVELOPE + ",'traceparent':[1,{'a':null}],'partitionkey':'x','data':"
                + "{'lookupId':'L1','name':{'first':['Ann']},'matched':true}}";
        assertThat(read(new RecordHeaders(), "H1", value)).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'7'"})
    void shouldReadTheRevisionWhenItIsANumberOrAText(String revision) {
        Reading reading =
                read(new RecordHeaders(), "H1", ENVELOPE + ",'revision':" + revision + ",'data':" + DATA + "}");
        assertThat(((Reading.Accepted) reading).event().revision()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "1.0     | WRONG_TYPE    | revision: expected an integer, was a number with a fraction or exponent",
                "true    | WRONG_TYPE    | revision: expected an integer, was a boolean",
                "-1      | INVALID_VALUE | revision: expected 0 to 2147483647, was \"-1\"",
                "'07'    | INVALID_VALUE | revision: expected 0 to 2147483647, was \"07\"",
                "'+7'    | INVALID_VALUE | revision: expected 0 to 2147483647, was \"+7\"",
                "'٧'     | INVALID_VALUE | revision: expected 0 to 2147483647, was \"٧\"",
                "2147483648 | INVALID_VALUE | revision: expected 0 to 2147483647, was \"2147483648\""
            })
    void shouldRejectTheRevisionWhenItIsNoWholeNumberInRange(String revision, RejectionCause cause, String detail) {
        assertRejected(
                read(new RecordHeaders(), "H1", ENVELOPE + ",'revision':" + revision + ",'data':" + DATA + "}"),
                cause,
                detail);
    }

    @Test
    void shouldRejectTheKeyWhenItIsNotTheSubject() {
        assertRejected(
                read(new RecordHeaders(), "H2", STRUCTURED),
                RejectionCause.KEY_MISMATCH,
                "key: expected the subject \"H1\", was \"H2\"");
    }

    @Test
    void shouldRejectTheKeyWhenThereIsNone() {
        assertRejected(
                reader.read(binary(), null, bytes(DATA), ARRIVAL),
                RejectionCause.KEY_MISMATCH,
                "key: expected the subject \"H1\", was none");
    }

    @Test
    void shouldCountKeyAndHeadersWhenJudgingTheSize() {
        EventReader small = new EventReader(new Limits(bytes(STRUCTURED).length + 6, 16));
        Headers headers = new RecordHeaders().add("abc", bytes("d"));
        assertThat(small.read(headers, bytes("H1"), bytes(STRUCTURED), ARRIVAL)).isEqualTo(ACCEPTED);
        headers.add("e", null);
        assertRejected(
                small.read(headers, bytes("H1"), bytes(STRUCTURED), ARRIVAL),
                RejectionCause.TOO_LARGE,
                "record: expected at most 182 bytes, was 183");
    }

    @Test
    void shouldRejectNestingWhenItIsDeeperThanTheLimit() {
        EventReader shallow = new EventReader(new Limits(1000, 3));
        String deep = ENVELOPE + ",'data':{'x':[],'lookupId':'L1','matched':true}}";
        assertThat(shallow.read(new RecordHeaders(), bytes("H1"), bytes(deep), ARRIVAL))
                .isEqualTo(ACCEPTED);
        assertRejected(
                shallow.read(new RecordHeaders(), bytes("H1"), bytes(deep.replace("[]", "[[]]")), ARRIVAL),
                RejectionCause.NOT_JSON,
                "value: nested deeper than 3");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'a':1,'a':2}                | value: the name \"a\" is given twice",
                "{'x':[{'b':1,'\\u0062':2}]}  | value: the name \"b\" is given twice",
                "{} {}                        | value: something follows the JSON value",
                "{'a':1,}                     | value: not valid JSON near byte 7",
                "{'a':01}                     | value: not valid JSON near byte 6",
                "{'a':NaN}                    | value: not valid JSON near byte 8",
                "{'a':'                       | value: not valid JSON near byte 6",
                "/**/{}                       | value: not valid JSON near byte 0",
                "\uFEFF{}                     | value: not valid JSON near byte 0",
            })
    void shouldRejectTheValueWhenItIsNotStrictJson(String value, String detail) {
        assertRejected(read(new RecordHeaders(), "H1", value), RejectionCause.NOT_JSON, detail);
    }

    @Test
    void shouldRejectTheValueWhenItIsNotUtf8() {
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
        assertRejected(
                reader.read(new RecordHeaders(), bytes("H1"), overlong, ARRIVAL),
                RejectionCause.NOT_JSON,
                "value: is not UTF-8");
        assertRejected(
                reader.read(new RecordHeaders(), bytes("H1"), "{}".getBytes(StandardCharsets.UTF_16BE), ARRIVAL),
                RejectionCause.NOT_JSON,
                "value: not valid JSON near byte 0");
    }

    @Test
    void shouldRejectTheRecordWhenItIsATombstone() {
        assertRejected(
                reader.read(new RecordHeaders(), bytes("H1"), null, ARRIVAL),
                RejectionCause.NOT_A_CLOUD_EVENT,
                "record: has neither ce_ headers nor a value");
    }

    @Test
    void shouldRejectBatchesWhenTheContentTypeSaysSo() {
        Headers headers = new RecordHeaders().add("content-type", bytes("application/cloudevents-batch+json"));
        assertRejected(
                read(headers, "H1", "[" + STRUCTURED + "]"),
                RejectionCause.NOT_A_CLOUD_EVENT,
                "content-type: expected application/cloudevents+json, was \"application/cloudevents-batch+json\"");
    }

    @Test
    void shouldRejectBinaryModeWhenAnAttributeIsGivenTwice() {
        assertRejected(
                read(binary().add("ce_id", bytes("e2")), "H1", DATA),
                RejectionCause.NOT_A_CLOUD_EVENT,
                "ce_id: is given twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "time", "subject"})
    void shouldRejectBinaryModeWhenAnAttributeIsMissing(String name) {
        assertRejected(
                read(binary().remove("ce_" + name), "H1", DATA),
                RejectionCause.NOT_A_CLOUD_EVENT,
                name + ": is missing");
    }

    @Test
    void shouldRejectBinaryModeWhenTheDataAreMissing() {
        assertRejected(
                reader.read(binary(), bytes("H1"), null, ARRIVAL),
                RejectionCause.MISSING_FIELD,
                "data.lookupId: is missing");
    }

    @Test
    void shouldRejectTheTimeWhenItIsMoreThanADayAfterTheArrival() {
        Headers late = binary().remove("ce_time");
        assertThat(read(new RecordHeaders(late.toArray()).add("ce_time", bytes("2023-06-03T00:00:00Z")), "H1", DATA))
                .isInstanceOf(Reading.Accepted.class);
        assertRejected(
                read(late.add("ce_time", bytes("2023-06-03T00:00:00.001Z")), "H1", DATA),
                RejectionCause.IMPOSSIBLE_TIME,
                "time: is more than a day after its arrival, was \"2023-06-03T00:00:00.001Z\"");
    }

    @ParameterizedTest
    @CsvSource({"1,WRONG_TYPE,an integer", "'true',WRONG_TYPE,a string", "null,MISSING_FIELD,"})
    void shouldNotCoerceWhenABooleanIsExpected(String matched, RejectionCause cause, String was) {
        String json = matched.equals("true") ? "'true'" : matched;
        assertRejected(
                read(binary(), "H1", "{'lookupId':'L1','matched':" + json + "}"),
                cause,
                was == null ? "data.matched: is missing" : "data.matched: expected a boolean, was " + was);
    }

    private static Headers binary() {
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes("e1"))
                .add("ce_source", bytes("urn:dvc"))
                .add("ce_type", bytes("dossier.verified.v1"))
                .add("ce_time", bytes("2023-06-01T10:00:00.123999+07:00"))
                .add("ce_subject", bytes("H1"))
                .add("content-type", bytes("application/json"));
    }

    private Reading read(Headers headers, String key, String value) {
        return reader.read(headers, bytes(key), bytes(value), ARRIVAL);
    }

    /** JSON with single quotes for double ones. */
    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRejected(Reading reading, RejectionCause cause, String detail) {
        assertThat(reading).isEqualTo(new Reading.Rejected(new Rejection(cause, detail)));
    }
}
