package io.dossierstreams.schema.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 9, 28);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 26);

    @Test
    void shouldLastFromItsFirstToItsLastDayWhenAskedForItsPeriod() {
        assertThat(campaign("60-days", FIRST, LAST, null).period().id()).isEqualTo("2023-09-28..2023-11-26");
    }

    @Test
    void shouldBeComparedWithAsManyDaysWhenNoBaselineIsGiven() {
        assertThat(campaign("60-days", FIRST, LAST, null).baseline().id()).isEqualTo("2023-07-30..2023-09-27");
    }

    @Test
    void shouldBeComparedWithTheDaysUpToItsFirstWhenABaselineIsGiven() {
        assertThat(campaign("60-days", FIRST, LAST, LocalDate.of(2023, 1, 1))
                        .baseline()
                        .id())
                .isEqualTo("2023-01-01..2023-09-27");
    }

    @Test
    void shouldLastADayWhenItsFirstIsItsLast() {
        assertThat(campaign("day", FIRST, FIRST, null).period().days()).isEqualTo(1);
        assertThat(campaign("day", FIRST, FIRST, null).baseline().id()).isEqualTo("2023-09-27..2023-09-27");
    }

    @Test
    void shouldRefuseTheDaysWhenTheLastIsBeforeTheFirst() {
        assertThatThrownBy(() -> campaign("c", FIRST, FIRST.minusDays(1), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("last: must not be before first");
    }

    @Test
    void shouldRefuseTheBaselineWhenItHasNoDay() {
        assertThatThrownBy(() -> campaign("c", FIRST, LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baselineFirst: must be before first");
    }

    @Test
    void shouldRefuseTheIdAndTheNameWhenTheyAreNone() {
        assertThatThrownBy(() -> campaign("60 days", FIRST, LAST, null)).hasMessageStartingWith("campaign id: ");
        assertThatThrownBy(() -> new Campaign("c", " ", FIRST, LAST, null)).hasMessage("name: must not be empty");
    }

    private static Campaign campaign(String id, LocalDate first, LocalDate last, LocalDate baselineFirst) {
        return new Campaign(id, "Chiến dịch 60 ngày đêm", first, last, baselineFirst);
    }
}
