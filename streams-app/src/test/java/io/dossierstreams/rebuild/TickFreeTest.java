package io.dossierstreams.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.topic.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TickFreeTest {
    private static final LocalDate DAY = LocalDate.parse("2023-05-31");

    @Test
    void shouldNotSeeWhenAUnitDayChangedLast() {
        assertThat(unitDay(7, "2023-05-31T05:00:00Z", 3)).isEqualTo(unitDay(2, "2023-05-31T17:00:00Z", 3));
    }

    @Test
    void shouldSeeAnotherCounter() {
        assertThat(unitDay(7, "2023-05-31T05:00:00Z", 3)).isNotEqualTo(unitDay(7, "2023-05-31T05:00:00Z", 4));
    }

    @Test
    void shouldNotSeeWhenAnAggregateChangedLastOrWasRestated() {
        assertThat(aggregate(7, DAY, "2023-06-02T05:00:00Z", 3))
                .isEqualTo(aggregate(2, DAY.plusDays(1), "2023-06-02T17:00:00Z", 3));
    }

    @Test
    void shouldSeeAnotherMeasure() {
        assertThat(aggregate(7, DAY, null, 3)).isNotEqualTo(aggregate(7, DAY, null, 4));
    }

    @Test
    void shouldSeeOtherProcedures() {
        assertThat(unitMonth(7, "1.0")).isEqualTo(unitMonth(2, "1.0")).isNotEqualTo(unitMonth(7, "2.0"));
    }

    private static byte[] unitDay(long tick, String now, long received) {
        return TickFree.of(
                Topic.UNIT_DAYS,
                MessageCodec.UNIT_DAY.encode(
                        new UnitDay("HN", DAY, true, tick, Instant.parse(now), Map.of("received", received))));
    }

    private static byte[] unitMonth(long tick, String procedure) {
        return TickFree.of(
                Topic.UNIT_MONTHS,
                MessageCodec.UNIT_MONTH.encode(new UnitMonth("HN", "2023-05", tick, List.of(procedure))));
    }

    private static byte[] aggregate(long tick, LocalDate asOf, String restated, long received) {
        return TickFree.of(
                Topic.AGGREGATES,
                MessageCodec.AGGREGATE.encode(new Aggregate(
                        "unit:HN",
                        "2023-05",
                        DAY.withDayOfMonth(1),
                        DAY,
                        asOf,
                        tick,
                        restated == null ? null : Instant.parse(restated),
                        Map.of("received", received),
                        List.of(),
                        List.of(),
                        List.of())));
    }
}
