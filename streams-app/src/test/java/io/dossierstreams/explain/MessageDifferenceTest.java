package io.dossierstreams.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.topology.BreachRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class MessageDifferenceTest {
    private static final String VALUE = "{\"id\":\"T:C:2023\",\"evidence\":{\"numerator\":1,\"denominator\":3}}";

    @Test
    void shouldFindNoneWhenEveryByteIsTheSame() {
        assertThat(MessageDifference.between(record("T", 5, VALUE, "a", "b"), record("T", 5, VALUE, "a", "b")))
                .isEmpty();
    }

    @Test
    void shouldNameTheFieldThatDiffers() {
        assertThat(ofValue(VALUE.replace("\"numerator\":1", "\"numerator\":2")))
                .containsExactly(new MessageDifference("value evidence.numerator", "2", "1"));
    }

    @Test
    void shouldNameAFieldThatIsMissing() {
        assertThat(ofValue(VALUE.replace("\"numerator\":1,", "")))
                .containsExactly(new MessageDifference("value evidence.numerator", "", "1"));
    }

    @Test
    void shouldNameAWholePartThatIsMissing() {
        assertThat(ofValue("{\"id\":\"T:C:2023\"}"))
                .containsExactly(new MessageDifference("value evidence", "", "{\"numerator\":1,\"denominator\":3}"));
    }

    @Test
    void shouldTellANumberFromATextThatLooksLikeIt() {
        assertThat(ofValue(VALUE.replace("\"numerator\":1", "\"numerator\":\"1\"")))
                .extracting(MessageDifference::where)
                .containsExactly("value evidence.numerator");
    }

    @Test
    void shouldSeeThatTheSameFieldsAreWrittenOtherwise() {
        assertThat(ofValue(VALUE.replace(",\"evidence\"", ", \"evidence\"")))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.where()).isEqualTo("value");
                    assertThat(difference.published()).contains("written otherwise from byte 17 on");
                });
    }

    @Test
    void shouldCompareWhatIsNoJson() {
        assertThat(ofValue("{")).containsExactly(new MessageDifference("value", "{", VALUE));
    }

    @Test
    void shouldShowBytesWhenTheTextDoesNotShowTheDifference() {
        BreachRecord published = new BreachRecord(new byte[] {(byte) 0xff}, new RecordHeaders(), bytes(VALUE), 5);
        BreachRecord counted = new BreachRecord(new byte[] {(byte) 0xfe}, new RecordHeaders(), bytes(VALUE), 5);

        assertThat(MessageDifference.between(published, counted))
                .containsExactly(new MessageDifference("key", "ff", "fe"));
    }

    @Test
    void shouldCompareKeyTimestampAndHeaders() {
        assertThat(MessageDifference.between(record("T", 5, VALUE, "a", "b"), record("U", 6, VALUE, "a", "c")))
                .containsExactly(
                        new MessageDifference("key", "T", "U"),
                        new MessageDifference("timestamp", "5", "6"),
                        new MessageDifference("header h1", "b", "c"));
    }

    @Test
    void shouldNameAHeaderThatIsMissing() {
        assertThat(MessageDifference.between(record("T", 5, VALUE, "a"), record("T", 5, VALUE, "a", "b")))
                .containsExactly(new MessageDifference("header", "", "h1: b"));
    }

    @Test
    void shouldSeeThatHeadersStandInAnotherOrder() {
        BreachRecord turned = new BreachRecord(
                bytes("T"), new RecordHeaders().add("h1", bytes("b")).add("h0", bytes("a")), bytes(VALUE), 5);

        assertThat(MessageDifference.between(turned, record("T", 5, VALUE, "a", "b")))
                .containsExactly(
                        new MessageDifference("header", "h1: b", "h0: a"),
                        new MessageDifference("header", "h0: a", "h1: b"));
    }

    private static List<MessageDifference> ofValue(String published) {
        return MessageDifference.between(record("T", 5, published), record("T", 5, VALUE));
    }

    private static BreachRecord record(String key, long timestamp, String value, String... headers) {
        Headers all = new RecordHeaders();
        for (int i = 0; i < headers.length; i++) {
            all.add("h" + i, bytes(headers[i]));
        }
        return new BreachRecord(bytes(key), all, bytes(value), timestamp);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
