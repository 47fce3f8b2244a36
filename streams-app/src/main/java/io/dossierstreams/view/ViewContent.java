package io.dossierstreams.view;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.log.Ticker;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.Names;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts a {@link View} together from the records of its topics. They come from several partitions, each at its own pace, so
 * a tick counts once its end was read on both topics of figures, and the reference data that it took in were read too.
 */
final class ViewContent {
    /** How long an alert is of interest after its period. */
    private static final int DAYS_AFTER_PERIOD = 35;

    private final Map<String, Topic> topics;
    private final List<TopicPartition> partitions;
    private final TopicPartition unitPartition;
    private final TopicPartition targetPartition;
    private final TopicPartition definitionPartition;
    private final Set<PeriodKind> kinds;
    private final Map<PeriodKind, LocalDate> newest = new EnumMap<>(PeriodKind.class);
    private final TickBatches<UnitPeriod, Figures> figures = new TickBatches<>();
    private final TickBatches<String, Breach> alerts = new TickBatches<>();
    private final ReferenceShelf<Unit> units = new ReferenceShelf<>(ReferenceKind.UNITS);
    private final ReferenceShelf<Target> targets = new ReferenceShelf<>(ReferenceKind.TARGETS);
    private final ReferenceShelf<Definition> definitions = new ReferenceShelf<>(ReferenceKind.DEFINITIONS);
    /** Those that a tick may still be in need of, and the last. */
    private final NavigableMap<Long, TickState> written = new TreeMap<>();

    private TickComplete closed;
    private TickComplete reached;
    private Roster roster;

    /** @param kinds of the periods that are kept, of the calendar */
    ViewContent(TopicNames names, Set<PeriodKind> kinds) {
        this.kinds = kinds;
        this.topics = Arrays.stream(Topic.values()).collect(Collectors.toMap(names::name, Function.identity()));
        this.unitPartition = new TopicPartition(names.name(Topic.UNITS), 0);
        this.targetPartition = new TopicPartition(names.name(Topic.TARGETS), 0);
        this.definitionPartition = new TopicPartition(names.name(Topic.DEFINITIONS), 0);
        this.partitions = List.of(
                new TopicPartition(names.name(Topic.TICKS), 0),
                unitPartition,
                targetPartition,
                definitionPartition,
                new TopicPartition(names.name(Topic.AGGREGATES), 0),
                new TopicPartition(names.name(Topic.BREACH_STATES), 0));
    }

    /** What is to be read. */
    List<TopicPartition> partitions() {
        return partitions;
    }

    void take(ConsumerRecord<byte[], byte[]> message) {
        switch (topics.get(message.topic())) {
            case TICKS -> takeTick(message);
            case UNITS -> units.take(message);
            case TARGETS -> targets.take(message);
            case DEFINITIONS -> definitions.take(message);
            case AGGREGATES -> takeFigures(message);
            case BREACH_STATES -> takeAlert(message);
            default -> throw new IllegalArgumentException("not a topic of the view: " + message.topic());
        }
    }

    /**
     * Goes to the last tick that is there as a whole.
     *
     * @param position up to where a partition was read
     * @return whether that is another one than before
     */
    boolean advance(ToLongFunction<TopicPartition> position) {
        NavigableMap<Long, TickState> known = written;
        Optional<Long> next = both().stream()
                .filter(tick -> known.ceilingEntry(tick) != null
                        && hasReferences(known.ceilingEntry(tick).getValue(), position))
                .findFirst();
        next.ifPresent(this::goTo);
        return next.isPresent();
    }

    private void goTo(long tick) {
        LocalDate before = reached == null ? null : reached.asOf();
        reached = figures.advance(tick);
        alerts.advance(tick);
        TickState state = written.ceilingEntry(tick).getValue();
        written.headMap(state.tick(), false).clear();
        // Each of them, whatever the others did.
        boolean changed = units.advance(taken(state, unitPartition))
                | targets.advance(taken(state, targetPartition))
                | definitions.advance(taken(state, definitionPartition));
        boolean isNewDay = !reached.asOf().equals(before);
        if (changed || isNewDay) {
            roster = Roster.of(
                    reached.asOf(),
                    units.entries(),
                    targets.entries(),
                    Indicators.ofComputable(definitions.entries(), problem -> {}));
        }
        if (isNewDay) {
            Set<Period> kept = kinds.stream()
                    .map(kind -> Period.of(kind, reached.asOf()))
                    .flatMap(period -> List.of(period, period.previous()).stream())
                    .collect(Collectors.toSet());
            figures.retain((key, value) -> kept.contains(key.period()));
        }
        alerts.retain((id, alert) -> isOfInterest(alert));
    }

    /** Ticks that are complete on both topics, the last one first. */
    private Set<Long> both() {
        TreeSet<Long> both = new TreeSet<>(figures.waiting());
        both.retainAll(alerts.waiting());
        return both.descendingSet();
    }

    private boolean hasReferences(TickState state, ToLongFunction<TopicPartition> position) {
        return List.of(unitPartition, targetPartition, definitionPartition).stream()
                .allMatch(partition -> position.applyAsLong(partition) >= taken(state, partition));
    }

    private static long taken(TickState state, TopicPartition partition) {
        return state.positions().getOrDefault(partition.toString(), 0L);
    }

    /** What it has reached; empty before the first tick. */
    Optional<View> view() {
        if (reached == null) {
            return Optional.empty();
        }
        SortedMap<PeriodKind, Period> periods = new TreeMap<>();
        kinds.forEach(kind -> periods.put(kind, Period.of(kind, reached.asOf())));
        return Optional.of(new View(
                reached,
                roster,
                Collections.unmodifiableSortedMap(periods),
                Map.copyOf(figures.content()),
                Collections.unmodifiableSortedMap(new TreeMap<>(alerts.content()))));
    }

    /** The last tick written; empty before the first. */
    Optional<TickState> written() {
        return Optional.ofNullable(written.lastEntry()).map(Map.Entry::getValue);
    }

    /** The last tick whose figures are all out, whether the view has reached it or not. */
    Optional<TickComplete> closed() {
        return Optional.ofNullable(closed);
    }

    private void takeTick(ConsumerRecord<byte[], byte[]> message) {
        switch (key(message)) {
            case Ticker.STATE_KEY -> {
                TickState state = MessageCodec.TICK_STATE.decode(message.value());
                written.put(state.tick(), state);
            }
            case Names.CLOSED_KEY -> closed = MessageCodec.TICK_COMPLETE.decode(message.value());
            default -> {
                // A later version may say more here.
            }
        }
    }

    private void takeFigures(ConsumerRecord<byte[], byte[]> message) {
        String key = key(message);
        if (key.equals(Names.TICK_COMPLETE_KEY)) {
            figures.end(MessageCodec.TICK_COMPLETE.decode(message.value()));
            return;
        }
        UnitPeriod.ofKey(key)
                .filter(place -> isWanted(place.period()))
                .ifPresent(place -> figures.put(
                        place,
                        Optional.ofNullable(message.value())
                                .map(value -> Figures.of(MessageCodec.AGGREGATE.decode(value)))));
    }

    /** The newest period of its kind, or the one before: of years of history the rest need not be kept until it is. */
    private boolean isWanted(Period period) {
        if (!kinds.contains(period.kind())) {
            return false;
        }
        LocalDate last = newest.merge(period.kind(), period.start(), (a, b) -> a.isAfter(b) ? a : b);
        return !period.next().start().isBefore(last);
    }

    private void takeAlert(ConsumerRecord<byte[], byte[]> message) {
        String key = key(message);
        if (key.equals(Names.TICK_COMPLETE_KEY)) {
            alerts.end(MessageCodec.TICK_COMPLETE.decode(message.value()));
        } else if (message.value() == null) {
            alerts.put(key, Optional.empty());
        } else if (MessageType.BREACH.typeName().equals(CloudEventHeaders.typeOf(message.headers()))) {
            Breach alert = MessageCodec.BREACH.decode(message.value());
            alerts.put(key, Optional.of(alert).filter(ViewContent::goesOn));
        }
    }

    private static boolean goesOn(Breach alert) {
        return alert.state() != AlertState.OK && alert.state() != AlertState.EXPIRED;
    }

    private boolean isOfInterest(Breach alert) {
        return alert.period().equals(Breach.NO_PERIOD)
                || !Period.parse(alert.period())
                        .end()
                        .plusDays(DAYS_AFTER_PERIOD)
                        .isBefore(reached.asOf());
    }

    private static String key(ConsumerRecord<byte[], byte[]> message) {
        return new String(message.key(), StandardCharsets.UTF_8);
    }
}
