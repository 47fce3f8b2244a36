package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.Signed;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ArrivingEventsTest {
    private static final Instant START = Instant.parse("2023-09-01T00:00:00Z");
    private static final List<Instant> CUTS = List.of(START.plusSeconds(10), START.plusSeconds(20));

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void shouldComeInOrderWhenGeneratedInAnyOrder() {
        assertThat(events(25, 10, 3, 20, 9).stream())
                .extracting(arrival -> arrival.arrivedAt().getEpochSecond() - START.getEpochSecond())
                .containsExactly(3L, 9L, 10L, 20L, 25L);
    }

    @Test
    void shouldComeInOrderOfIdsWhenTheyArriveTogether() {
        assertThat(events(5, 5, 5).stream())
                .extracting(arrival -> arrival.event().id())
                .containsExactly("e0", "e1", "e2");
    }

    @Test
    void shouldMakeAPartOnlyWhenItIsReached() {
        Iterator<ArrivingEvent> arrivals = events(1, 2, 15).iterator();
        arrivals.next();
        arrivals.next();
        assertThat(made).hasValue(1);
        arrivals.next();
        assertThat(made).hasValue(2);
    }

    @Test
    void shouldPassOverPartsInWhichNothingArrives() {
        assertThat(events(30).stream()).hasSize(1);
        assertThat(events().stream()).isEmpty();
    }

    @Test
    void shouldCountEveryArrival() {
        assertThat(events(25, 10, 3).count()).isEqualTo(3);
    }

    @Test
    void shouldRefuseToGoBeyondTheLast() {
        Iterator<ArrivingEvent> arrivals = events(1).iterator();
        arrivals.next();
        assertThat(arrivals.hasNext()).isFalse();
        assertThatThrownBy(arrivals::next).isInstanceOf(NoSuchElementException.class);
    }

    private ArrivingEvents events(int... seconds) {
        Consumer<Consumer<ArrivingEvent>> generator = arrivals -> {
            made.incrementAndGet();
            // The last id first: order must not come from the generator.
            for (int i = seconds.length - 1; i >= 0; i--) {
                Instant at = START.plusSeconds(seconds[i]);
                arrivals.accept(new ArrivingEvent(
                        at, new DossierEvent("e" + i, "test", START, "D1", 0, new Signed("R1", null))));
            }
        };
        return new ArrivingEvents(generator, CUTS);
    }
}
