package io.dossierstreams.proof;

import static io.dossierstreams.model.DossierSample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @CsvSource({
        "1d,2023-05-31T10:00,2023-06-01T00:00",
        "1d,2023-05-31T00:00,2023-06-01T00:00",
        "6h,2023-05-31T05:59:59.999,2023-05-31T06:00",
        "6h,2023-05-31T06:00,2023-05-31T12:00",
        "15m,2023-05-31T23:50,2023-06-01T00:00",
        "24h,2023-05-31T10:00,2023-06-01T00:00",
        "tick,2023-05-31T10:01,2023-05-31T10:01"
    })
    void shouldFindTheNextBoundaryOfTheLocalDay(String every, String time, String next) {
        assertThat(Every.parse(every).after(at(time), ZONE)).isEqualTo(at(next));
    }

    @Test
    void shouldTakeABoundaryItselfWhenItIsNotToBePassed() {
        assertThat(Every.DAY.atOrAfter(at("2023-05-31T00:00"), ZONE)).isEqualTo(at("2023-05-31T00:00"));
        assertThat(Every.DAY.atOrAfter(at("2023-05-31T00:00:00.001"), ZONE)).isEqualTo(at("2023-06-01T00:00"));
    }

    @Test
    void shouldEndALongDayAtItsMidnight() {
        ZoneId zone = ZoneId.of("Europe/Berlin");

        Instant night = Instant.parse("2023-10-29T22:30:00Z");

        assertThat(Every.DAY.after(Instant.parse("2023-10-28T22:00:00Z"), zone))
                .isEqualTo(Instant.parse("2023-10-29T23:00:00Z"));
        assertThat(Every.parse("6h").after(night, zone)).isEqualTo(Instant.parse("2023-10-29T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0h", "7h", "25h", "2d", "-1h", "1.5h", "99999m", "daily"})
    void shouldSayWhatIsExpectedWhenItDividesNoDay(String text) {
        assertThatThrownBy(() -> Every.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 1d, hours or minutes that divide a day such as 6h or 15m, or tick, was " + text);
    }

    @Test
    void shouldRefuseALengthThatDividesNoDay() {
        assertThatThrownBy(() -> new Every(Duration.ofHours(7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Every(Duration.ofNanos(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Every(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
