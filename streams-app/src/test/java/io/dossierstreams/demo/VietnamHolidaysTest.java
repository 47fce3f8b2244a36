package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.reference.Entry;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VietnamHolidaysTest {
    @Test
    void shouldBeTheWorkingDaysThatTheExampleOfACalendarTakesOff() throws IOException {
        List<WorkCalendar> calendars =
                ReferenceFile.read(Path.of("../examples/calendars.csv"), ReferenceKind.CALENDARS).entries().stream()
                        .map(Entry::value)
                        .filter(calendar -> calendar.id().equals("VN-2023"))
                        .toList();

        assertThat(calendars).hasSize(1);
        assertThat(calendars.get(0).holidays().stream().map(NamedDay::day).filter(day -> !WorkCalendar.isWeekend(day)))
                .containsExactlyInAnyOrderElementsOf(VietnamHolidays.DAYS.stream()
                        .filter(day -> !WorkCalendar.isWeekend(day))
                        .toList());
    }
}
