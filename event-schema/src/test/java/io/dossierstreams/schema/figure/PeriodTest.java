package io.dossierstreams.schema.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    static final List<PeriodKind> CALENDAR = PeriodKind.CALENDAR;

    private static final Period CAMPAIGN = Period.parse("2023-09-28..2023-11-26");

    @ParameterizedTest
    @CsvSource({
        "DAY,2024-02-29,2024-02-29,2024-02-29,2024-02-29",
        "QUARTER,2023-01-01,2023-Q1,2023-01-01,2023-03-31",
        "QUARTER,2023-06-30,2023-Q2,2023-04-01,2023-06-30",
        "QUARTER,2023-08-15,2023-Q3,2023-07-01,2023-09-30",
        "QUARTER,2023-12-31,2023-Q4,2023-10-01,2023-12-31",
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
    @FieldSource("CALENDAR")
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

    @Test
    void shouldListEveryKindButCampaignsWhenEveryDayHasOne() {
        assertThat(PeriodKind.CALENDAR)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(PeriodKind.CAMPAIGN)));
    }

    @Test
    void shouldKeepTheOrderOfKindsAsTheirOrdinalsAreStored() {
        assertThat(PeriodKind.values())
                .as("new kinds are appended")
                .startsWith(
                        PeriodKind.MONTH,
                        PeriodKind.HALF_YEAR,
                        PeriodKind.YEAR,
                        PeriodKind.YEAR_TO_DATE,
                        PeriodKind.DAY,
                        PeriodKind.QUARTER,
                        PeriodKind.CAMPAIGN);
    }

    @Test
    void shouldHaveItsDatesAsIdWhenItIsACampaign() {
        Period campaign = Period.between(LocalDate.of(2023, 9, 28), LocalDate.of(2023, 11, 26));
        assertThat(campaign.id()).isEqualTo("2023-09-28..2023-11-26");
        assertThat(CAMPAIGN).isEqualTo(campaign);
        assertThat(CAMPAIGN.kind()).isEqualTo(PeriodKind.CAMPAIGN);
    }

    @Test
    void shouldStayACampaignWhenItsDatesAreThoseOfAMonth() {
        assertThat(Period.parse("2023-06-01..2023-06-30")).isNotEqualTo(Period.parse("2023-06"));
        assertThat(Period.parse("2023-06-01..2023-06-01").days()).isEqualTo(1);
    }

    @Test
    void shouldHaveAsManyDaysBeforeItWhenItIsACampaign() {
        assertThat(CAMPAIGN.previous().id()).isEqualTo("2023-07-30..2023-09-27");
        assertThat(CAMPAIGN.previous().days()).isEqualTo(CAMPAIGN.days());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01,2023-02-28",
        "2023-01,2022-12",
        "2023-Q1,2022-Q4",
        "2023-H2,2023-H1",
        "2023,2022",
        "2023-YTD,2022-YTD"
    })
    void shouldBeOfTheSameKindBeforeItWhenItIsOfTheCalendar(String id, String previous) {
        assertThat(Period.parse(id).previous().id()).isEqualTo(previous);
    }

    @Test
    void shouldRefuseTheNextWhenItIsACampaign() {
        assertThatThrownBy(CAMPAIGN::next)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period: CAMPAIGN is not a number of months");
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30,1", "2024-02,29", "2023-Q1,90", "2023-H1,181", "2024,366", "2023-09-28..2023-11-26,60"})
    void shouldCountItsDaysWhenAsked(String id, long days) {
        assertThat(Period.parse(id).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-15,2023-06-15", "2023-06-30,2023-06-30", "2023-07-01,2023-06-30"})
    void shouldBeReachedUpToItsEndWhenTheDayIsLater(LocalDate asOf, LocalDate reached) {
        assertThat(Period.parse("2023-06").reached(asOf)).isEqualTo(reached);
    }

    @Test
    void shouldRefuseTheDatesWhenItEndsBeforeItBegins() {
        assertThatThrownBy(() -> Period.parse("2023-06-02..2023-06-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period: ends on 2023-06-01, before it begins on 2023-06-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "2023-",
                "2023-6",
                "2023-13",
                "2023-H3",
                "2023-ytd",
                "+123",
                "x",
                "2023-Q0",
                "2023-Q5",
                "2023-Q",
                "2023-q1",
                "2023-02-29",
                "2023-06-3",
                "2023-06-30T",
                "..",
                "2023-06-01..",
                "..2023-06-30",
                "2023-06..2023-07",
                "2023-06-01...2023-06-30",
                "2023-06-01..2023-06-31",
                "2023-06-01..+12023-06-30"
            })
    void shouldRefuseTheIdWhenThereIsNoSuchPeriod(String id) {
        assertThatThrownBy(() -> Period.parse(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period: expected 2023-06-30, 2023-06, 2023-Q2, 2023-H1, 2023, 2023-YTD or "
                        + "2023-06-01..2023-08-31, was " + id);
    }

    @Test
    void shouldComeByKindThenStartWhenSorted() {
        List<String> sorted = Stream.of(
                        "2023-06-01..2023-08-31",
                        "2023",
                        "2023-06-01..2023-07-31",
                        "2023-Q2",
                        "2023-02",
                        "2022-YTD",
                        "2023-06-30",
                        "2023-H1",
                        "2023-01")
                .map(Period::parse)
                .sorted()
                .map(Period::id)
                .toList();
        assertThat(sorted)
                .containsExactly(
                        "2023-01",
                        "2023-02",
                        "2023-H1",
                        "2023",
                        "2022-YTD",
                        "2023-06-30",
                        "2023-Q2",
                        "2023-06-01..2023-07-31",
                        "2023-06-01..2023-08-31");
    }
}
