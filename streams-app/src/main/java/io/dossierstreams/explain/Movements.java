package io.dossierstreams.explain;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.explain.Movement.Part;
import io.dossierstreams.proof.CountedEvent;
import io.dossierstreams.schema.breach.Breach;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows the log, and keeps the last events that moved the figure of an alert. Each is measured when its tick closes, by
 * the rules and the tree of that tick, so it is said to have moved what it moved then: what a unit takes over when others
 * go up in it, or what a period finds open, is no movement of an event.
 */
final class Movements {
    private static final Comparator<CountedEvent> ORDER = Comparator.comparingLong(CountedEvent::tick)
            .thenComparingLong(CountedEvent::arrival)
            .thenComparingInt(CountedEvent::partition)
            .thenComparingLong(CountedEvent::offset);

    private final Breach breach;
    private final int kept;
    private final KnownRules rules;
    private final Deque<Movement> last = new ArrayDeque<>();
    private final ComingDays coming = new ComingDays();
    /** Those whose tick has not closed, or whose unit and indicator are not known yet. */
    private List<CountedEvent> waiting = new ArrayList<>();

    private long count;

    /**
     * @param breach names the unit, the period and the indicator
     * @param kept how many are kept
     * @param rules those of the tick that closes
     */
    Movements(Breach breach, int kept, KnownRules rules) {
        this.breach = breach;
        this.kept = kept;
        this.rules = rules;
    }

    /** The last ones, in the order in which they came. */
    List<Movement> last() {
        return List.copyOf(last);
    }

    /** How many there were in all. */
    long count() {
        return count;
    }

    /** Takes an event; those of a partition may be a few ticks ahead. */
    void take(CountedEvent event) {
        if (breach.indicator() == null
                ? event.event().source().equals(breach.source())
                : !event.difference().byUnitDay().isEmpty()) {
            waiting.add(event);
        }
    }

    /** Measures the events of a tick. */
    void close(TickFigures figures) {
        long tick = figures.complete().tick();
        LocalDate asOf = figures.complete().asOf();
        List<CountedEvent> events = waiting.stream()
                .filter(event -> event.tick() <= tick)
                .sorted(ORDER)
                .toList();
        List<CountedEvent> later = new ArrayList<>(
                waiting.stream().filter(event -> event.tick() > tick).toList());
        Optional<Measuring> measuring = Measuring.of(breach, rules, asOf);
        if (breach.indicator() == null) {
            events.forEach(event ->
                    keep(new Movement(event.tick(), event, breach.unit(), Part.HEARD, Optional.empty(), 0, 0)));
        } else if (measuring.isEmpty()) {
            // They will count once the unit and the indicator are loaded, if they are the unit's own.
            events.stream().filter(this::isOfUnit).forEach(later::add);
        } else {
            coming.comeTo(
                    asOf,
                    (day, next) -> measuring
                            .get()
                            .ofPeriod(next.counters())
                            .ifPresent(change -> keep(change.movement(tick, next.event(), Optional.of(day)))));
            events.forEach(event -> measure(event, measuring.get(), asOf));
        }
        waiting = later;
    }

    private void measure(CountedEvent event, Measuring measuring, LocalDate asOf) {
        measuring
                .of(event.difference().byUnitDay().headMap(firstAfter(asOf)))
                .ifPresent(change -> keep(change.movement(event.tick(), event, Optional.empty())));
        event.difference().byUnitDay().tailMap(firstAfter(asOf)).forEach((key, counters) -> {
            Counters relevant = measuring.relevant(key, counters);
            if (!relevant.isZero()) {
                coming.add(event, key, relevant);
            }
        });
    }

    private boolean isOfUnit(CountedEvent event) {
        return event.difference().byUnitDay().keySet().stream()
                .anyMatch(key -> key.unit().equals(breach.unit()));
    }

    private void keep(Movement movement) {
        count++;
        last.add(movement);
        if (last.size() > kept) {
            last.remove();
        }
    }

    private static UnitDayKey firstAfter(LocalDate day) {
        return new UnitDayKey(day.plusDays(1), "");
    }
}
