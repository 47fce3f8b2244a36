package io.dossierstreams.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.proof.KnownAt.AtTick;
import io.dossierstreams.proof.KnownAt.AtTime;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownAtTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void shouldReadANumberAsATick() {
        assertThat(KnownAt.parse("118", ZONE)).isEqualTo(new AtTick(118));
    }

    @Test
    void shouldReadADayAsItsEnd() {
        assertThat(KnownAt.parse("2023-05-31", ZONE))
                .isEqualTo(new AtTime(Instant.parse("2023-05-31T17:00:00Z"), "2023-05-31"));
    }

    @Test
    void shouldReadATimeInTheZoneThatItNames() {
        assertThat(KnownAt.parse("2023-05-31T12:00+07:00", ZONE))
                .isEqualTo(new AtTime(Instant.parse("2023-05-31T05:00:00Z"), "2023-05-31T12:00+07:00"));
        assertThat(KnownAt.parse("2023-05-31T12:00:00Z", ZONE))
                .isEqualTo(new AtTime(Instant.parse("2023-05-31T12:00:00Z"), "2023-05-31T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "99999999999999999999", "2023-05", "2023-02-30", "2023-05-31T12:00", "now"})
    void shouldSayWhatIsExpectedWhenItIsNoneOfThem(String text) {
        assertThatThrownBy(() -> KnownAt.parse(text, ZONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the number of a tick, a day such as 2023-05-31 or a time such as"
                        + " 2023-05-31T12:00+07:00, was " + text);
    }
}
