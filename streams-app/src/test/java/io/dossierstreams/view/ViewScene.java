package io.dossierstreams.view;

import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.CountValue;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.TickState;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Target.Severity;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** What stands on the topics of a view, written record by record. */
public final class ViewScene {
    private static final Instant NOW = Instant.parse("2023-02-01T00:00:00Z");
    private static final String END = "tick-complete";

    private final ViewContent content;
    private final Map<Topic, Long> offsets = new EnumMap<>(Topic.class);
    private final Map<Topic, Long> read = new EnumMap<>(Topic.class);

    public ViewScene(PeriodKind... kinds) {
        content = new ViewContent(TopicNames.UNPREFIXED, Set.of(kinds));
        BuiltInDefinitions.all()
                .forEach(definition ->
                        put(Topic.DEFINITIONS, definition.key(), MessageCodec.DEFINITION.encode(definition)));
    }

    public ViewScene unit(Unit unit) {
        return put(Topic.UNITS, unit.id(), MessageCodec.UNIT.encode(unit));
    }

    public ViewScene unit(String id, Level level, String parent) {
        return unit(Unit.of(id, "Đơn vị " + id, level, parent));
    }

    public ViewScene withoutUnit(String id) {
        return put(Topic.UNITS, id, null);
    }

    public ViewScene target(Target target) {
        return put(Topic.TARGETS, target.id(), MessageCodec.TARGET.encode(target));
    }

    /** The ticker has written a tick with all reference data so far. */
    public ViewScene written(long tick) {
        return written(tick, offsets);
    }

    /** The ticker has written a tick with the reference data of these positions. */
    public ViewScene written(long tick, Map<Topic, Long> positions) {
        Map<String, Long> byPartition = Map.of(
                name(Topic.UNITS), positions.getOrDefault(Topic.UNITS, 0L),
                name(Topic.TARGETS), positions.getOrDefault(Topic.TARGETS, 0L),
                name(Topic.DEFINITIONS), positions.getOrDefault(Topic.DEFINITIONS, 0L));
        return put(Topic.TICKS, "ticked", MessageCodec.TICK_STATE.encode(new TickState(tick, NOW, 1, byPartition)));
    }

    private static String name(Topic topic) {
        return new TopicPartition(TopicNames.UNPREFIXED.name(topic), 0).toString();
    }

    public ViewScene ratio(String unit, String period, String indicator, long numerator, long denominator) {
        return figures(unit, period, List.of(new IndicatorValue(indicator, 1, numerator, denominator)), List.of());
    }

    public ViewScene count(String unit, String period, String indicator, long value) {
        return figures(unit, period, List.of(), List.of(new CountValue(indicator, 1, value)));
    }

    public ViewScene figures(String unit, String period, List<IndicatorValue> ratios, List<CountValue> counts) {
        Period parsed = Period.parse(period);
        Aggregate aggregate = new Aggregate(
                "unit:" + unit,
                period,
                parsed.start(),
                parsed.end(),
                parsed.end(),
                1,
                null,
                Map.of(),
                ratios,
                counts,
                List.of());
        return put(Topic.AGGREGATES, "unit:" + unit + "/" + period, MessageCodec.AGGREGATE.encode(aggregate));
    }

    public ViewScene alert(Breach alert) {
        return put(Topic.BREACH_STATES, alert.id(), MessageCodec.BREACH.encode(alert));
    }

    public ViewScene alert(String unit, String period, AlertState state) {
        return alert(breach(AlertKind.BELOW_TARGET, "online-communes", unit, period, state, Severity.WARNING));
    }

    public static Breach breach(
            AlertKind kind, String target, String unit, String period, AlertState state, Severity severity) {
        return new Breach(
                target + ":" + unit + ":" + period,
                1,
                1,
                kind,
                state,
                AlertState.OK,
                Reason.VALUE,
                severity,
                NOW,
                unit,
                "Đơn vị " + unit,
                Level.COMMUNE,
                "HN",
                null,
                period,
                kind == AlertKind.SOURCE_SILENT ? null : "online",
                target,
                null,
                new Evidence(
                        1,
                        1,
                        null,
                        1,
                        3,
                        "7/10",
                        "7/10",
                        null,
                        null,
                        1,
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.EPOCH,
                        1,
                        NOW),
                new Text("vi", "en"));
    }

    /** The figures of a tick are complete; not yet its alerts. */
    public ViewScene figuresEnd(long tick, String asOf) {
        return put(Topic.AGGREGATES, END, complete(tick, asOf));
    }

    public ViewScene alertsEnd(long tick, String asOf) {
        return put(Topic.BREACH_STATES, END, complete(tick, asOf));
    }

    /** A tick with all reference data so far is written and closed, and what is read reaches to its end. */
    public ViewScene tick(long tick, String asOf) {
        return written(tick).figuresEnd(tick, asOf).alertsEnd(tick, asOf);
    }

    private static byte[] complete(long tick, String asOf) {
        return MessageCodec.TICK_COMPLETE.encode(new TickComplete(tick, NOW, LocalDate.parse(asOf), null));
    }

    /** Where the topics end. */
    public Map<Topic, Long> ends() {
        return Map.copyOf(offsets);
    }

    /** A topic was read up to here only. */
    public ViewScene readUpTo(Topic topic, long position) {
        read.put(topic, position);
        return this;
    }

    public Optional<View> view() {
        content.advance(partition -> {
            Topic topic = topic(partition);
            return read.getOrDefault(topic, offsets.getOrDefault(topic, 0L));
        });
        return content.view();
    }

    private static Topic topic(TopicPartition partition) {
        for (Topic topic : Topic.values()) {
            if (TopicNames.UNPREFIXED.name(topic).equals(partition.topic())) {
                return topic;
            }
        }
        throw new IllegalArgumentException(partition.toString());
    }

    private ViewScene put(Topic topic, String key, byte[] value) {
        Headers headers = topic == Topic.BREACH_STATES && !key.equals(END)
                ? CloudEventHeaders.of(key, "/test", MessageType.BREACH, NOW, key)
                : new RecordHeaders();
        long offset = offsets.merge(topic, 1L, Long::sum) - 1;
        content.take(new ConsumerRecord<>(
                TopicNames.UNPREFIXED.name(topic),
                0,
                offset,
                NOW.toEpochMilli(),
                TimestampType.CREATE_TIME,
                -1,
                -1,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                headers,
                Optional.empty()));
        return this;
    }
}
