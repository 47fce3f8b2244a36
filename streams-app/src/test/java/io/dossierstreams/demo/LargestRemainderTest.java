package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    @Test
    void shouldGiveWhatIsLeftToTheLargestRemainders() {
        assertThat(LargestRemainder.split(10, new long[] {1, 2, 4})).containsExactly(1, 3, 6);
    }

    @Test
    void shouldPreferTheFirstWhenRemaindersAreEqual() {
        assertThat(LargestRemainder.split(5, new long[] {1, 1, 1})).containsExactly(2, 2, 1);
    }

    @Test
    void shouldPassOnWhatIsAboveALimit() {
        assertThat(LargestRemainder.split(10, new long[] {8, 1, 1}, new long[] {4, 10, 2}))
                .containsExactly(4, 4, 2);
    }

    @Test
    void shouldFillEveryLimitWhenTheTotalIsTheirSum() {
        assertThat(LargestRemainder.split(6, new long[] {9, 1, 1}, new long[] {1, 2, 3}))
                .containsExactly(1, 2, 3);
    }

    @Test
    void shouldRefuseWhenLimitsLeaveNoRoom() {
        assertThatThrownBy(() -> LargestRemainder.split(4, new long[] {1, 1}, new long[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limits");
    }

    @Test
    void shouldRefuseWhenNothingHasWeight() {
        assertThatThrownBy(() -> LargestRemainder.split(4, new long[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights");
    }
}
