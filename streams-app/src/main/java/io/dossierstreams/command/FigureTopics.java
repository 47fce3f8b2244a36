package io.dossierstreams.command;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.log.UpToEnd;
import io.dossierstreams.report.ReportException;
import io.dossierstreams.report.UnitDays;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.UnitDayReader;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the topics of figures so that all of them belong to one tick. Each tick comes out in one transaction, over all
 * topics; so if the last closed tick is the same after they were read as the one that they end with, nothing came between.
 */
final class FigureTopics implements AutoCloseable {
    /** Each round reads only what came in the meantime, so one of the first finds quiet. */
    private static final int ROUNDS = 100;

    private final TopicNames topics;
    private final Consumer<byte[], byte[]> consumer;
    private final ProgressOptions options;
    private final UnitDayReader unitDayReader = new UnitDayReader();
    private final UnitDays unitDays = new UnitDays();
    private final SortedMap<String, UnitMonth> unitMonths = new TreeMap<>();
    private TickComplete lastOfUnitDays;
    private TickComplete closed;

    FigureTopics(KafkaClients clients, ProgressOptions options) {
        this.topics = clients.topics();
        this.consumer = clients.consumer();
        this.options = options;
        consumer.assign(List.of(partition(Topic.UNIT_DAYS), partition(Topic.UNIT_MONTHS), partition(Topic.TICKS)));
        consumer.seekToBeginning(consumer.assignment());
    }

    /**
     * Reads up to the end.
     *
     * @return the last closed tick
     * @throws ReportException if none is closed
     */
    TickComplete read() {
        for (int round = 0; round < ROUNDS; round++) {
            readUnitDays();
            read(Topic.UNIT_MONTHS, this::unitMonth);
            read(Topic.TICKS, this::tick);
            if (closed == null) {
                throw new ReportException("nothing has been counted yet: no tick is closed");
            }
            if (lastOfUnitDays != null && lastOfUnitDays.tick() == closed.tick()) {
                return closed;
            }
        }
        throw new ReportException("the figures change faster than they can be read; try again");
    }

    UnitDays unitDays() {
        return unitDays;
    }

    Collection<UnitMonth> unitMonths() {
        return unitMonths.values();
    }

    private void readUnitDays() {
        TopicPartition partition = partition(Topic.UNIT_DAYS);
        long begin = consumer.position(partition);
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        try (Progress bar = options.startRecords("reading figures", end - begin)) {
            read(Topic.UNIT_DAYS, message -> {
                unitDay(message);
                bar.at(message.offset() - begin, "");
            });
        }
    }

    /** The others wait meanwhile. */
    private void read(Topic topic, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        TopicPartition partition = partition(topic);
        consumer.pause(consumer.assignment());
        consumer.resume(List.of(partition));
        UpToEnd.read(consumer, List.of(partition), visitor);
    }

    private void unitDay(ConsumerRecord<byte[], byte[]> message) {
        String key = key(message);
        if (key.equals(Names.TICK_COMPLETE_KEY)) {
            lastOfUnitDays = MessageCodec.TICK_COMPLETE.decode(message.value());
        } else {
            int slash = key.lastIndexOf('/');
            unitDay(key.substring(0, slash), LocalDate.parse(key.substring(slash + 1)), message.value());
        }
    }

    private void unitDay(String unit, LocalDate day, byte[] value) {
        if (value == null) {
            unitDays.remove(unit, day);
            return;
        }
        Counters.Sum counters = new Counters.Sum();
        Optional<Instant> now = unitDayReader.read(value, (measure, count) -> {
            if (measure.ordinal() < Measure.COUNTED) {
                counters.add(measure, count);
            }
        });
        unitDays.put(unit, day, counters.toCounters(), now.orElse(null));
    }

    private void unitMonth(ConsumerRecord<byte[], byte[]> message) {
        String key = key(message);
        if (message.value() == null) {
            unitMonths.remove(key);
        } else if (!key.equals(Names.TICK_COMPLETE_KEY)) {
            unitMonths.put(key, MessageCodec.UNIT_MONTH.decode(message.value()));
        }
    }

    private void tick(ConsumerRecord<byte[], byte[]> message) {
        if (key(message).equals(Names.CLOSED_KEY) && message.value() != null) {
            closed = MessageCodec.TICK_COMPLETE.decode(message.value());
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> message) {
        return new String(message.key(), StandardCharsets.UTF_8);
    }

    private TopicPartition partition(Topic topic) {
        return new TopicPartition(topics.name(topic), 0);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
