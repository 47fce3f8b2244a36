package io.dossierstreams.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RejectedHeadersTest {
    private static final RejectedHeaders REJECTED =
            new RejectedHeaders(new Rejection(RejectionCause.NOT_JSON, "value: thiếu ngoặc"), "events", 3, 42);

    @Test
    void shouldReadBackTheSameWhenAppended() {
        assertThat(RejectedHeaders.read(REJECTED.appendTo(original()))).contains(REJECTED);
    }

    @Test
    void shouldKeepTheOriginalHeadersWhenAppending() {
        Headers original = original();
        assertThat(RejectedHeaders.original(REJECTED.appendTo(original))).isEqualTo(original);
        assertThat(original).hasSize(2);
    }

    @Test
    void shouldReplaceTheCauseWhenTheRecordWasRejectedBefore() {
        RejectedHeaders again = new RejectedHeaders(new Rejection(RejectionCause.KEY_MISMATCH, "key"), "events", 1, 50);
        Headers headers = again.appendTo(REJECTED.appendTo(original()));
        assertThat(headers).hasSize(7);
        assertThat(RejectedHeaders.read(headers)).contains(again);
    }

    @Test
    void shouldReadNothingWhenTheRecordWasNotRejected() {
        assertThat(RejectedHeaders.read(original())).isEmpty();
        assertThat(RejectedHeaders.read(REJECTED.appendTo(original()).remove(RejectedHeaders.OFFSET)))
                .isEmpty();
    }

    private static Headers original() {
        byte[] value = "x".getBytes(StandardCharsets.UTF_8);
        return new RecordHeaders().add("ce_id", value).add("ce_id", null);
    }
}
