package io.dossierstreams.schema.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    @Test
    void shouldHaveDistinctNamesWhenListed() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::topicName))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("dossier\\.[a-z-]+\\.[a-z]+\\.v[0-9]+"));
    }

    @Test
    void shouldFollowTheEventLogWhenPartitionedByDossier() {
        assertThat(Arrays.stream(Topic.values()).filter(topic -> topic.partitions(6) == 6))
                .containsExactly(Topic.EVENTS, Topic.DEADLINE_NOTICES, Topic.REJECTED);
        assertThat(Topic.DELTAS.partitions(6)).isEqualTo(1);
    }

    @Test
    void shouldLeaveRoomForHeadersWhenARecordIsCopiedIntoTheEventLog() {
        assertThat(Arrays.stream(Topic.values()).filter(topic -> topic.direction() == Topic.Direction.IN))
                .filteredOn(topic -> topic != Topic.EVENTS)
                .containsExactly(
                        Topic.UNITS,
                        Topic.TARGETS,
                        Topic.PROCEDURES,
                        Topic.DEFINITIONS,
                        Topic.CAMPAIGNS,
                        Topic.CALENDARS)
                .allSatisfy(topic -> {
                    assertThat(topic.maxMessageBytes()).isLessThan(Topic.EVENTS.maxMessageBytes());
                    assertThat(topic.cleanup()).isEqualTo(Topic.Cleanup.COMPACT);
                });
    }

    @ParameterizedTest
    @EnumSource
    void shouldNeverLoseRecordsByAgeWhenCreated(Topic topic) {
        assertThat(topic.config())
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("message.timestamp.type", "CreateTime")
                .containsEntry("cleanup.policy", topic.cleanup() == Topic.Cleanup.COMPACT ? "compact" : "delete");
    }

    @ParameterizedTest
    @EnumSource(names = {"BREACH_EVENTS", "BREACH_STATES", "DEADLINE_NOTICES"})
    void shouldBeReadableByEveryClientWhenItIsForAlertConsumers(Topic topic) {
        assertThat(topic.config()).containsEntry("compression.type", "gzip");
    }

    @Test
    void shouldTakeAFullSizeEventAndItsCauseWhenRejected() {
        assertThat(Topic.REJECTED.maxMessageBytes()).isGreaterThan(Topic.EVENTS.maxMessageBytes());
    }
}
