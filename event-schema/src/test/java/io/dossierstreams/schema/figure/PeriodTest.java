package io.dossierstreams.schema.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "MONTH,2024-02-29,2024-02,2024-02-01,2024-02-29",
        "MONTH,2023-12-01,2023-12,2023-12-01,2023-12-31",
        "HALF_YEAR,2023-06-30,2023-H1,2023-01-01,2023-06-30",
        "HALF_YEAR,2023-07-01,2023-H2,2023-07-01,2023-12-31",
        "YEAR,2023-12-31,2023,2023-01-01,2023-12-31",
        "YEAR_TO_DATE,2023-01-01,2023-YTD,2023-01-01,2023-12-31"
    })
    void shouldContainTheDayWhenMadeOfIt(PeriodKind kind, LocalDate day, String id, LocalDate start, LocalDate end) {
        Period period = Period.of(kind, day);
        assertThat(period).isEqualTo(new Period(kind, start, end));
        assertThat(period.id()).isEqualTo(id);
        assertThat(Period.parse(id)).isEqualTo(period);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCoverEveryDayOnceWhenPeriodsFollowEachOther(PeriodKind kind) {
        Period period = Period.of(kind, LocalDate.of(2019, 12, 31));
        for (int i = 0; i < 60; i++) {
            Period next = period.next();
            assertThat(next.start()).isEqualTo(period.end().plusDays(1));
            assertThat(next.previous()).isEqualTo(period);
            assertThat(next.compareTo(period)).isPositive();
            period = next;
        }
    }

    @Test
    void shouldIncludeItsFirstAndLastDayWhenAskedForThem() {
        Period june = Period.parse("2023-06");
        assertThat(june.contains(LocalDate.of(2023, 5, 31))).isFalse();
        assertThat(june.contains(LocalDate.of(2023, 6, 1))).isTrue();
        assertThat(june.contains(LocalDate.of(2023, 6, 30))).isTrue();
        assertThat(june.contains(LocalDate.of(2023, 7, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23", "2023-", "2023-6", "2023-13", "2023-H3", "2023-ytd", "+123", "2023-06-30", "x"})
    void shouldRefuseTheIdWhenThereIsNoSuchPeriod(String id) {
        assertThatThrownBy(() -> Period.parse(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period: expected 2023-06, 2023-H1, 2023 or 2023-YTD, was " + id);
    }

    @Test
    void shouldComeByKindThenStartWhenSorted() {
        List<String> sorted = Stream.of("2023", "2023-02", "2022-YTD", "2023-H1", "2023-01")
                .map(Period::parse)
                .sorted()
                .map(Period::id)
                .toList();
        assertThat(sorted).containsExactly("2023-01", "2023-02", "2023-H1", "2023", "2022-YTD");
    }
}
