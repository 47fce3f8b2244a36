package io.dossierstreams.topology;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.reference.Target;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds a {@link LedgerTask} to Kafka Streams, and writes what a tick changed. */
final class LedgerProcessor implements Processor<byte[], byte[], byte[], Routed> {
    /** Topics of figures have one partition: their readers need the tick as a whole. */
    private static final int PARTITION = 0;

    /** The sinks of compacted topics of figures: each tick ends with a record on every one of them. */
    private static final List<String> FIGURE_SINKS =
            List.of(Names.UNIT_DAY_SINK, Names.UNIT_MONTH_SINK, Names.AGGREGATE_SINK, Names.BREACH_STATE_SINK);

    private static final Logger LOG = LoggerFactory.getLogger(LedgerProcessor.class);

    private final Set<String> reported = new HashSet<>();
    private final LedgerRules rules;
    private final PipelineMetrics metrics;
    private ProcessorContext<byte[], Routed> context;
    private CommitPace pace;
    private LedgerTask task;

    LedgerProcessor(LedgerRules rules, PipelineMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Routed> context) {
        this.context = context;
        this.pace = new CommitPace(context);
        StoreTables tables = new StoreTables(this::store);
        this.task = new LedgerTask(
                rules.partitions(), tables.waiting(), tables.ledgerProgress(), tables.closing(rules), this::write);
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        DeltaRecord delta = DeltaCodec.decode(message.value());
        if (task.process(delta)) {
            pace.tickReached();
        }
        if (delta instanceof Marker) {
            metrics.waitingPartitions(task.waitingPartitions());
        }
    }

    @Override
    public void close() {
        metrics.ledgerGone();
    }

    /** Writes a tick: first its figures, in the order of their keys, then the record that says they are complete. */
    private void write(TickFigures figures) {
        TickComplete complete = figures.complete();
        TickHeaders headers = new TickHeaders(complete);
        figures.unitDays().forEach((key, unitDay) -> {
            send(
                    Names.UNIT_DAY_SINK,
                    key.unit() + "/" + key.day(),
                    MessageType.UNIT_DAY,
                    unitDay == null ? null : MessageCodec.UNIT_DAY.encode(unitDay),
                    headers);
            if (unitDay != null && !unitDay.assigned() && reported.add("unit " + key.unit())) {
                LOG.warn("unit {} is not in the directory; it counts as unassigned until it is loaded", key.unit());
            }
        });
        figures.unitMonths()
                .forEach((key, unitMonth) -> send(
                        Names.UNIT_MONTH_SINK,
                        key.unit() + "/" + key.monthId(),
                        MessageType.UNIT_MONTH,
                        unitMonth == null ? null : MessageCodec.UNIT_MONTH.encode(unitMonth),
                        headers));
        figures.aggregates()
                .forEach((key, aggregate) -> send(
                        Names.AGGREGATE_SINK,
                        key.scope().id() + "/" + key.period().id(),
                        MessageType.AGGREGATE,
                        aggregate == null ? null : MessageCodec.AGGREGATE.encode(aggregate),
                        headers));
        for (Breach breach : figures.breaches()) {
            if (breach.concernsConsumers()) {
                send(Names.BREACH_EVENT_SINK, BreachRecord.of(breach, complete));
            }
            send(Names.BREACH_STATE_SINK, BreachRecord.of(breach, complete));
        }
        figures.reminders()
                .forEach(reminder -> send(Names.BREACH_EVENT_SINK, BreachRecord.ofReminder(reminder, complete)));
        byte[] end = MessageCodec.TICK_COMPLETE.encode(complete);
        for (String sink : FIGURE_SINKS) {
            send(sink, Names.TICK_COMPLETE_KEY, MessageType.TICK_COMPLETE, end, headers);
        }
        send(Names.TICK_SINK, Names.CLOSED_KEY, MessageType.TICK_COMPLETE, end, headers);
        metrics.closed(complete.tick());
        reportWaiting(figures);
    }

    /** Says once of each definition why it cannot be computed, and of each target that its indicator is not defined. */
    private void reportWaiting(TickFigures figures) {
        figures.waitingDefinitions().forEach(problem -> {
            if (reported.add("definition " + problem)) {
                LOG.warn("definition {}; it waits until it can be computed", problem);
            }
        });
        for (Target target : figures.waitingTargets()) {
            if (reported.add("target " + target.id())) {
                LOG.warn(
                        "target {} names the indicator {}, which has no definition; it waits for one",
                        target.id(),
                        target.indicator());
            }
        }
        metrics.waitingTargets(figures.waitingTargets().size());
    }

    private void send(String sink, String key, MessageType type, byte[] value, TickHeaders tick) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        send(sink, bytes, tick.of(type, bytes), value, tick.timestamp());
    }

    private void send(String sink, BreachRecord breach) {
        send(sink, breach.key(), breach.headers(), breach.value(), breach.timestamp());
    }

    private void send(String sink, byte[] key, Headers headers, byte[] value, long timestamp) {
        context.forward(new Record<>(key, new Routed(PARTITION, value), timestamp, headers), sink);
    }

    private KeyValueStore<Bytes, byte[]> store(String name) {
        return context.getStateStore(name);
    }
}
