package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.throughput.History;
import io.dossierstreams.benchmark.throughput.Workload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A year of few events as one partition; the time of arrival is in a header, as no broker keeps it. */
final class SmallLog {
    static final int UNITS = 40;

    private static final int EVENTS = 4_000;
    private static final String ARRIVAL = "arrival";

    private SmallLog() {}

    static List<ProducerRecord<byte[], byte[]>> events() {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        new History(new Workload(EVENTS, UNITS, 1)).forEach(arrival -> events.add(arrival.message()), midnight -> {});
        return events;
    }

    /** The events with a tick at each midnight. */
    static DataStream<LogRecord> in(StreamExecutionEnvironment environment) {
        List<LogRecord> records = new ArrayList<>();
        new History(new Workload(EVENTS, UNITS, 1))
                .forEach(
                        arrival -> records.add(record(arrival.message())),
                        midnight -> records.add(TickRecords.of(records.size(), midnight)));
        return environment
                .fromData(records, LogRecord.TYPE)
                .assignTimestampsAndWatermarks(WatermarkStrategy.forGenerator(context -> new TickWatermarks())
                        .withTimestampAssigner((record, none) -> arrival(record)));
    }

    private static LogRecord record(ProducerRecord<byte[], byte[]> message) {
        byte[] arrival =
                ByteBuffer.allocate(Long.BYTES).putLong(message.timestamp()).array();
        message.headers().add(ARRIVAL, arrival);
        return new LogRecord(message.key(), message.value(), message.headers());
    }

    private static long arrival(LogRecord record) {
        return record.headers().lastHeader(ARRIVAL) == null
                ? 0
                : ByteBuffer.wrap(record.headers().lastHeader(ARRIVAL).value()).getLong();
    }
}
