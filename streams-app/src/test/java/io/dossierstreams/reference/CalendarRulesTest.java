package io.dossierstreams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import io.dossierstreams.schema.reference.WorkHours;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarRulesTest {
    private static final WorkCalendar LOADED = new WorkCalendar(
            "VN-2025",
            List.of(new NamedDay(LocalDate.of(2025, 5, 2), null)),
            List.of(new NamedDay(LocalDate.of(2025, 4, 26), null)),
            List.of(WorkHours.parse("07:30-11:30")));

    @Test
    void shouldMakeOneCalendarOfTheRowsThatNameIt() {
        ReferenceFile<WorkCalendar> file = csv("""
                calendar,day,kind,name,hours
                A,2025-05-02,HOLIDAY,,
                B,2025-09-01,HOLIDAY,Quốc khánh,
                A,2025-04-26,WORKING_DAY,làm bù 2/5,
                B,,HOURS,,07:30-11:30;13:30-17:00
                A,2025-05-01,HOLIDAY,Quốc tế Lao động,
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.entries())
                .extracting(Entry::value)
                .containsExactly(
                        new WorkCalendar(
                                "A",
                                List.of(
                                        new NamedDay(LocalDate.of(2025, 5, 1), "Quốc tế Lao động"),
                                        new NamedDay(LocalDate.of(2025, 5, 2), null)),
                                List.of(new NamedDay(LocalDate.of(2025, 4, 26), "làm bù 2/5")),
                                List.of()),
                        new WorkCalendar(
                                "B",
                                List.of(new NamedDay(LocalDate.of(2025, 9, 1), "Quốc khánh")),
                                List.of(),
                                List.of(WorkHours.parse("07:30-11:30"), WorkHours.parse("13:30-17:00"))));
    }

    @Test
    void shouldReportEveryMistakeInATableWithTheLineOfItsRow() {
        ReferenceFile<WorkCalendar> file = csv("""
                calendar,day,kind,name,hours,note
                A,2025-05-01,HOLIDAY,,,
                A,1/5/2025,HOLIDAY,,,
                A,2025-05-01,HOLIDAY,,,
                A,2025-04-25,WORKING_DAY,,,
                A,2025-05-03,FREE,,,
                ,2025-05-03,HOLIDAY,,,
                A,,HOLIDAY,,,
                A,2025-05-05,HOLIDAY,,07:30-11:30,x
                A,2025-05-06,HOURS,,,
                A,,HOURS,,7h-11h,
                A,2025-05-07,,,,
                """);

        assertThat(problems(file, List.of()))
                .containsExactly(
                        "line 3: holidays[1].day: expected a day such as 2023-06-30, was \"1/5/2025\"",
                        "line 4: holidays[2].day: 2025-05-01 is there twice",
                        "line 5: workingDays[0].day: 2025-04-25 is no Saturday or Sunday, so it is worked without being"
                                + " named",
                        "line 6: kind: expected one of HOLIDAY, WORKING_DAY, HOURS, was FREE",
                        "line 7: calendar: is missing",
                        "line 8: holidays[3].day: is missing",
                        "line 9: note: is no column of calendars, only calendar, day, kind, name, hours",
                        "line 9: hours: must be empty where the kind is HOLIDAY",
                        "line 10: day: must be empty where the kind is HOURS",
                        "line 10: hours: is missing",
                        "line 11: hours[0]: expected hours such as 07:30-11:30, was \"7h-11h\"",
                        "line 12: kind: expected one of HOLIDAY, WORKING_DAY, HOURS, was nothing");
    }

    @Test
    void shouldReportEveryMistakeInYamlWithTheLineOfItsDay() {
        ReferenceFile<WorkCalendar> file = yaml("""
                - id: A
                  holidays:
                    - {day: 2025-05-01, name: Quốc tế Lao động}
                    - day: 2025-05-01
                    - day: 2025-13-01
                  workingDays:
                    - {day: 2025-04-25}
                  hours: [07:30-11:30, 11:00-17:00]
                """);

        assertThat(problems(file, List.of()))
                .containsExactly(
                        "line 4: holidays[1].day: 2025-05-01 is there twice",
                        "line 5: holidays[2].day: expected a day such as 2023-06-30, was \"2025-13-01\"",
                        "line 7: workingDays[0].day: 2025-04-25 is no Saturday or Sunday, so it is worked without being"
                                + " named");
    }

    @Test
    void shouldReportHoursThatOverlap() {
        assertThat(problems(yaml("- id: A\n  hours: [07:30-11:30, 11:00-17:00]\n"), List.of()))
                .containsExactly("line 1: hours: 11:00-17:00 overlaps 07:30-11:30");
    }

    @Test
    void shouldReportWhatContradictsACalendarThatStays() {
        ReferenceFile<WorkCalendar> file = csv("""
                calendar,day,kind,hours
                ours,2025-04-26,HOLIDAY,
                ours,2025-05-03,WORKING_DAY,
                ours,,HOURS,08:00-12:00
                """);

        assertThat(problems(file, List.of(LOADED)))
                .containsExactly(
                        "line 2: holidays[0].day: 2025-04-26 is a working day of calendar VN-2025",
                        "line 2: hours: calendar VN-2025 has others; leave them to one calendar");
    }

    @Test
    void shouldReportCalendarsOfAFileThatContradictEachOther() {
        ReferenceFile<WorkCalendar> file =
                csv("calendar,day,kind\nA,2025-04-26,HOLIDAY\nB,2025-05-01,HOLIDAY\nB,2025-04-26,WORKING_DAY\n");

        assertThat(problems(file, List.of()))
                .containsExactly(
                        "line 2: holidays[0].day: 2025-04-26 is a working day of calendar B",
                        "line 4: workingDays[0].day: 2025-04-26 is a holiday of calendar A");
    }

    @Test
    void shouldTakeACalendarThatReplacesTheOneItWouldContradict() {
        ReferenceFile<WorkCalendar> file =
                csv("calendar,day,kind,hours\nVN-2025,2025-04-26,HOLIDAY,\nVN-2025,,HOURS,08:00-12:00\n");

        assertThatCode(() -> CalendarRules.check(file, List.of(LOADED))).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeAHolidayThatTwoCalendarsHave() {
        ReferenceFile<WorkCalendar> file = csv("calendar,day,kind\nours,2025-05-02,HOLIDAY\n");

        assertThatCode(() -> CalendarRules.check(file, List.of(LOADED))).doesNotThrowAnyException();
    }

    private static List<String> problems(ReferenceFile<WorkCalendar> file, List<WorkCalendar> staying) {
        return catchThrowableOfType(FileProblemsException.class, () -> CalendarRules.check(file, staying))
                .problems()
                .stream()
                .map(FileProblem::toString)
                .toList();
    }

    private static ReferenceFile<WorkCalendar> csv(String text) {
        return ReferenceFile.read("c.csv", text.getBytes(StandardCharsets.UTF_8), ReferenceKind.CALENDARS);
    }

    private static ReferenceFile<WorkCalendar> yaml(String text) {
        return ReferenceFile.read("c.yaml", text.getBytes(StandardCharsets.UTF_8), ReferenceKind.CALENDARS);
    }
}
