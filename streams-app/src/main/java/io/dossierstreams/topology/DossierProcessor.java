package io.dossierstreams.topology;

import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.LogRecord;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.tick.Tick;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Binds a {@link DossierTask} to Kafka Streams. */
final class DossierProcessor implements Processor<byte[], byte[], byte[], Routed>, DossierTask.Output {
    private final DossierRules rules;
    private final PipelineMetrics metrics;
    private CommitPace pace;
    private ProcessorContext<byte[], Routed> context;
    private DossierTask task;

    DossierProcessor(DossierRules rules, PipelineMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Routed> context) {
        this.context = context;
        this.pace = new CommitPace(context);
        StoreTables tables = new StoreTables(this::store);
        this.task = new DossierTask(rules, context.taskId().partition(), tables.dossierTables(), this);
        CommitHook hook = context.getStateStore(Names.COMMIT_HOOK);
        hook.onCommit(task::beforeCommit);
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        task.process(new LogRecord(
                metadata().offset(), message.timestamp(), message.headers(), message.key(), message.value()));
        metrics.processed();
    }

    @Override
    public void delta(DeltaRecord delta, long timestamp) {
        byte[] key =
                ByteBuffer.allocate(Integer.BYTES).putInt(delta.partition()).array();
        Routed value = new Routed(0, DeltaCodec.encode(delta));
        context.forward(new Record<>(key, value, timestamp, new RecordHeaders()), Names.DELTA_SINK);
    }

    /** To the partition that the events of the dossier are in: this task is the only one to write it. */
    @Override
    public void notice(DeadlineNotice notice, long timestamp) {
        metrics.noticed(notice.kind());
        MessageType type = typeOf(notice.kind());
        String id = "tick-" + notice.tick() + "/" + notice.dossier() + "/" + notice.kind();
        context.forward(
                new Record<>(
                        notice.dossier().getBytes(StandardCharsets.UTF_8),
                        new Routed(context.taskId().partition(), MessageCodec.DEADLINE_NOTICE.encode(notice)),
                        timestamp,
                        CloudEventHeaders.of(id, ControlRecord.SOURCE, type, notice.now(), notice.dossier())),
                Names.DEADLINE_NOTICE_SINK);
    }

    private static MessageType typeOf(DeadlineNotice.Kind kind) {
        return switch (kind) {
            case DUE_SOON -> MessageType.DUE_SOON;
            case OVERDUE -> MessageType.OVERDUE;
            case CLEARED -> MessageType.OVERDUE_CLEARED;
        };
    }

    @Override
    public void reject(LogRecord rejected, Rejection rejection) {
        metrics.rejected(rejection.cause());
        int partition = context.taskId().partition();
        RejectedHeaders headers = new RejectedHeaders(rejection, metadata().topic(), partition, rejected.offset());
        context.forward(
                new Record<>(
                        rejected.key(),
                        new Routed(partition, rejected.value()),
                        rejected.timestamp(),
                        headers.appendTo(rejected.headers())),
                Names.REJECTED_SINK);
    }

    @Override
    public void tickReached(Tick tick) {
        pace.tickReached();
    }

    private RecordMetadata metadata() {
        return context.recordMetadata().orElseThrow();
    }

    private KeyValueStore<Bytes, byte[]> store(String name) {
        return context.getStateStore(name);
    }
}
