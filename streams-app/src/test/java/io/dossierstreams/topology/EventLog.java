package io.dossierstreams.topology;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.schema.codec.ContentMode;
import io.dossierstreams.schema.codec.EventWriter;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Record;

/** An event log in memory, written as publishers and the ticker write the real one. */
final class EventLog {
    static final byte[] KEY = "a key for tests, long enough".getBytes(StandardCharsets.UTF_8);

    private final Signer signer = new Signer(KEY);
    private final EventWriter writer = new EventWriter();
    private final List<List<Record<byte[], byte[]>>> partitions;
    private final List<ControlRecord> references = new ArrayList<>();
    private long ticks;

    EventLog(int partitions) {
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(p -> (List<Record<byte[], byte[]>>) new ArrayList<Record<byte[], byte[]>>())
                .toList();
    }

    /** The built-in definitions, as an application loads them when it starts. */
    EventLog loadDefinitions() {
        Indicators.STANDARD.all().forEach(indicator -> load(ReferenceKind.DEFINITIONS, indicator.definition()));
        return this;
    }

    List<List<Record<byte[], byte[]>>> partitions() {
        return partitions;
    }

    long ticks() {
        return ticks;
    }

    /** Appends an event in binary mode, or in structured mode for every other dossier. */
    void append(DossierEvent event, Instant arrival) {
        ContentMode mode = event.dossierId().hashCode() % 2 == 0 ? ContentMode.BINARY : ContentMode.STRUCTURED;
        ProducerRecord<byte[], byte[]> written = writer.write(event, mode, arrival.toEpochMilli());
        append(
                partitionOf(event.dossierId(), partitions.size()),
                new Record<>(written.key(), written.value(), written.timestamp(), written.headers()));
    }

    /** Where Kafka's own client sends a dossier. */
    static int partitionOf(String dossierId, int partitions) {
        return Utils.toPositive(Utils.murmur2(dossierId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    void append(int partition, Record<byte[], byte[]> message) {
        partitions.get(partition).add(message);
    }

    void load(Unit unit) {
        load(ReferenceKind.UNITS, unit);
    }

    void load(Target target) {
        load(ReferenceKind.TARGETS, target);
    }

    <T extends java.lang.Record> void load(ReferenceKind<T> kind, T entry) {
        reference(kind.type(), kind.id().apply(entry), kind.codec().encode(entry));
    }

    void reference(MessageType type, String id, byte[] value) {
        references.add(
                new ControlRecord(type, ticks + 1, references.size(), id.getBytes(StandardCharsets.UTF_8), value));
    }

    void tick(Instant now) {
        tick(partitions.size(), now);
    }

    /** Writes a tick that claims to be for so many partitions. */
    void tick(int claimedPartitions, Instant now) {
        ticks++;
        references.forEach(reference -> append(0, signed(reference, 0, now)));
        references.clear();
        ControlRecord tick = ControlRecord.tick(new TickMark(ticks, now, claimedPartitions));
        for (int partition = 0; partition < partitions.size(); partition++) {
            append(partition, signed(tick, partition, now));
        }
    }

    Record<byte[], byte[]> signed(ControlRecord control, int partition, Instant now) {
        return new Record<>(
                control.key(),
                control.value(),
                now.toEpochMilli(),
                new RecordHeaders(control.headers(partition, now, signer)));
    }
}
