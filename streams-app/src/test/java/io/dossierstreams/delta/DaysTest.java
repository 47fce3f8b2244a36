package io.dossierstreams.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    /** With days of 23 and 25 hours, changes at midnight, a day that was left out, and none of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Ho_Chi_Minh",
                "UTC",
                "Europe/Berlin",
                "America/Sao_Paulo",
                "America/Havana",
                "Asia/Beirut",
                "Pacific/Apia",
                "Australia/Lord_Howe"
            })
    void shouldGiveTheDayOfTheZoneWhateverWasAskedBefore(String zone) {
        ZoneId id = ZoneId.of(zone);
        Days days = new Days(id);
        Random random = new Random(7);
        long from = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 200_000; i++) {
            long time = from + (random.nextLong() >>> 1) % (40L * 365 * 86_400_000);
            // Often around a full hour, where a day may begin.
            time = i % 2 == 0 ? time : time / 3_600_000 * 3_600_000 + random.nextInt(3) - 1;
            assertThat(days.of(time)).isEqualTo(LocalDate.ofInstant(Instant.ofEpochMilli(time), id));
        }
    }
}
