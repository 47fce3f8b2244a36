package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition ONE = new TopicPartition("changelog", 1);
    private static final TopicPartition TWO = new TopicPartition("changelog", 2);

    private final RestoreProgress progress = new RestoreProgress();

    @Test
    void shouldSayHowManyRecordsAreLeftOfAllStores() {
        progress.onRestoreStart(ONE, "store", 100, 400);
        progress.onRestoreStart(TWO, "store", 0, 50);
        progress.onBatchRestored(ONE, "store", 200, 100);

        assertThat(progress.running()).isEqualTo(2);
        assertThat(progress.recordsLeft()).isEqualTo(250);
    }

    @Test
    void shouldSayThatNothingIsLeftWhenAllAreRestored() {
        progress.onRestoreStart(ONE, "store", 0, 100);
        progress.onRestoreEnd(ONE, "store", 100);

        assertThat(progress.running()).isZero();
        assertThat(progress.recordsLeft()).isZero();
    }

    @Test
    void shouldForgetStoresWhoseTasksHaveMovedAway() {
        progress.onRestoreStart(ONE, "store", 0, 100);
        progress.onRestoreSuspended(ONE, "store", 10);
        progress.onBatchRestored(ONE, "store", 20, 10);

        assertThat(progress.running()).isZero();
    }

    /** A changelog has markers of transactions too, so that records and offsets do not add up. */
    @Test
    void shouldNeverHaveLessThanNothingLeft() {
        progress.onRestoreStart(ONE, "store", 0, 10);
        progress.onBatchRestored(ONE, "store", 9, 20);

        assertThat(progress.recordsLeft()).isZero();
    }
}
