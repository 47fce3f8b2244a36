package io.dossierstreams.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public holidays of Viet Nam on working days, substitute days included, for the years of the published reports. */
final class VietnamHolidays {
    /** New Year, Tết (seven days), the Hùng Kings' day with 30 April and 1 May, and the National Day of 2023. */
    static final Set<LocalDate> DAYS = Stream.of(
                    days("2023-01-02", 1), days("2023-01-20", 7), days("2023-05-01", 3), days("2023-09-01", 4))
            .flatMap(days -> days)
            .collect(Collectors.toUnmodifiableSet());

    private VietnamHolidays() {}

    private static Stream<LocalDate> days(String first, int count) {
        LocalDate day = LocalDate.parse(first);
        return day.datesUntil(day.plusDays(count));
    }
}
