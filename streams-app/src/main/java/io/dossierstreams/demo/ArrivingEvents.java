package io.dossierstreams.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Events in order of arrival, made while they are read. A part of the time is made at once: of half a million events
 * only those of some days are in memory, at the price of making all of them once for each part.
 */
public final class ArrivingEvents implements Iterable<ArrivingEvent> {
    private static final Comparator<ArrivingEvent> ORDER = Comparator.comparing(ArrivingEvent::arrivedAt)
            .thenComparing(arrival -> arrival.event().id());

    private final Consumer<Consumer<ArrivingEvent>> generator;
    private final List<Instant> cuts;

    /**
     * @param generator hands out the same events each time, in any order
     * @param cuts where a part ends and the next begins, in order
     */
    ArrivingEvents(Consumer<Consumer<ArrivingEvent>> generator, List<Instant> cuts) {
        this.generator = generator;
        this.cuts = List.copyOf(cuts);
    }

    /** How many there are; makes all of them. */
    public long count() {
        long[] count = new long[1];
        generator.accept(arrival -> count[0]++);
        return count[0];
    }

    /** All of them in order. */
    public Stream<ArrivingEvent> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<ArrivingEvent> iterator() {
        return new Parts();
    }

    /** The part from one cut, counted from 0 for the beginning of time, up to the next. */
    private List<ArrivingEvent> part(int number) {
        Instant from = number == 0 ? Instant.MIN : cuts.get(number - 1);
        Instant to = number == cuts.size() ? Instant.MAX : cuts.get(number);
        List<ArrivingEvent> part = new ArrayList<>();
        generator.accept(arrival -> {
            if (!arrival.arrivedAt().isBefore(from) && arrival.arrivedAt().isBefore(to)) {
                part.add(arrival);
            }
        });
        part.sort(ORDER);
        return part;
    }

    private final class Parts implements Iterator<ArrivingEvent> {
        private Iterator<ArrivingEvent> current = List.<ArrivingEvent>of().iterator();
        private int made;

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && made <= cuts.size()) {
                // The part that was read is let go before the next one is made.
                current = List.<ArrivingEvent>of().iterator();
                current = part(made++).iterator();
            }
            return current.hasNext();
        }

        @Override
        public ArrivingEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
