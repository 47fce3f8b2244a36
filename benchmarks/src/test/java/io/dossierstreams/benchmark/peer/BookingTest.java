package io.dossierstreams.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookingTest {
    private static final UnitDayKey KEY = new UnitDayKey(LocalDate.of(2024, 5, 9), "X");

    @Test
    void shouldBookOnEachScopeAndPeriodOfTheDay() {
        Counters counters = Counters.of(Measure.RECEIVED, 2);
        Map<String, Counters> booked = new HashMap<>();

        new Booking(TreeTest.TREE).spread(KEY, counters, booked::put);

        assertThat(booked)
                .hasSize(15)
                .containsKeys(
                        "unit:X|2024-05-09", "unit:X|2024-05", "under:D|2024-Q2", "under:D|2024-H1", "under:C|2024")
                .allSatisfy((key, value) -> assertThat(value).isEqualTo(counters));
    }

    @Test
    void shouldLeaveOutStocksWhenFlowsAreAskedFor() {
        Counters received = Counters.of(Measure.RECEIVED, 1);
        Deltas difference = new Deltas.Builder()
                .add(KEY, received.plus(Measure.OPENED, 1))
                .add("Y", KEY.day(), Measure.CLOSED, 1)
                .build();
        Map<UnitDayKey, Counters> flows = new HashMap<>();

        Booking.flows(difference, flows::put);

        assertThat(flows).containsExactly(Map.entry(KEY, received));
    }

    @Test
    void shouldGiveBackScopeAndPeriodOfAKey() {
        String key = Booking.key("under:C", "2024-Q2");

        assertThat(Booking.scope(key)).isEqualTo("under:C");
        assertThat(Booking.period(key)).isEqualTo("2024-Q2");
    }
}
