package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2025, 5, 2);
    private static final LocalDate SATURDAY = LocalDate.of(2025, 4, 26);

    @Test
    void shouldBeTheSameWhenDaysAndHoursAreListedInAnotherOrder() {
        assertThat(new WorkCalendar("c", days("2025-05-02", "2025-05-01"), days(), hours("13:30-17:00", "07:30-11:30")))
                .isEqualTo(new WorkCalendar(
                        "c", days("2025-05-01", "2025-05-02"), days(), hours("07:30-11:30", "13:30-17:00")));
    }

    @Test
    void shouldHaveNothingWhenNothingIsGiven() {
        assertThat(new WorkCalendar("c", null, null, null))
                .isEqualTo(new WorkCalendar("c", List.of(), List.of(), List.of()));
    }

    @Test
    void shouldRefuseADayWhenItIsThereTwice() {
        assertThatThrownBy(() -> new WorkCalendar("c", days("2025-05-01", "2025-05-01"), null, null))
                .hasMessage("holidays[1].day: 2025-05-01 is there twice");
        assertThatThrownBy(() -> new WorkCalendar("c", days("2025-04-26"), days("2025-04-26"), null))
                .hasMessage("workingDays[0].day: 2025-04-26 is there twice");
    }

    @Test
    void shouldRefuseAWorkingDayWhenItIsWorkedAnyway() {
        assertThatThrownBy(() -> new WorkCalendar("c", null, days("2025-05-02"), null))
                .hasMessage(
                        "workingDays[0].day: 2025-05-02 is no Saturday or Sunday, so it is worked without being named");
    }

    @Test
    void shouldNameEveryMistakeAndPassOverDaysThatCouldNotBeRead() {
        assertThat(WorkCalendar.problems(
                        Arrays.asList(FRIDAY, null, FRIDAY), Arrays.asList(null, FRIDAY, SATURDAY, SATURDAY)))
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("holidays[2].day", "workingDays[1].day", "workingDays[3].day");
    }

    @Test
    void shouldRefuseHoursWhenTheyOverlap() {
        assertThatThrownBy(() -> new WorkCalendar("c", null, null, hours("11:00-17:00", "07:30-11:30")))
                .hasMessage("hours: 11:00-17:00 overlaps 07:30-11:30");
        assertThat(new WorkCalendar("c", null, null, hours("11:30-17:00", "07:30-11:30")).hours())
                .hasSize(2);
    }

    @Test
    void shouldRefuseTheIdAndTheNameWhenTheyAreNone() {
        assertThatThrownBy(() -> new WorkCalendar("c 1", null, null, null)).hasMessageStartingWith("calendar id: ");
        assertThatThrownBy(() -> new NamedDay(FRIDAY, " ")).hasMessage("name: must not be empty");
    }

    @Test
    void shouldSayInWhichDayTheMistakeIsWhenTheCodecReadsIt() {
        byte[] json = "{\"id\":\"c\",\"holidays\":[{\"day\":\"2025-05-01\"},{\"day\":\"1/5\"}],\"hours\":[\"7h-11h\"]}"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MessageCodec.CALENDAR.decode(json))
                .hasMessage("holidays[1].day: expected a day such as 2023-06-30, was \"1/5\"; "
                        + "hours[0]: expected hours such as 07:30-11:30, was \"7h-11h\"");
    }

    private static List<NamedDay> days(String... days) {
        return Stream.of(days)
                .map(day -> new NamedDay(LocalDate.parse(day), null))
                .toList();
    }

    private static List<WorkHours> hours(String... hours) {
        return Stream.of(hours).map(WorkHours::parse).toList();
    }
}
