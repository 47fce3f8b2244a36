package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkHoursTest {
    @Test
    void shouldWriteWhatItReads() {
        assertThat(WorkHours.parse("07:00-11:30")).hasToString("07:00-11:30");
        assertThat(WorkHours.parse("07:00-11:30").length()).isEqualTo(Duration.ofMinutes(270));
    }

    @ParameterizedTest
    @CsvSource({"07:29, 0", "07:30, 0", "07:31, 1", "11:30, 240", "23:59, 240"})
    void shouldCountWhatLiesBeforeATime(LocalTime time, int minutes) {
        assertThat(WorkHours.parse("07:30-11:30").before(time)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7:30-11:30",
                "07:30 - 11:30",
                "07:30-24:00",
                "07:60-11:30",
                "07:30",
                "11:30-07:30",
                "07:30-07:30"
            })
    void shouldRefuseAnythingElse(String text) {
        assertThatThrownBy(() -> WorkHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("hours: ");
    }

    @Test
    void shouldRefuseSeconds() {
        assertThatThrownBy(() -> new WorkHours(LocalTime.of(7, 30, 1), LocalTime.of(11, 30)))
                .hasMessage("hours: expected whole minutes, was 07:30:01-11:30");
    }
}
