package io.dossierstreams.benchmark.flink;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records as they are, ticks among them: they become watermarks behind it. */
final class LogDeserializer implements KafkaRecordDeserializationSchema<LogRecord> {
    private static final long serialVersionUID = 1;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<LogRecord> out) {
        out.collect(new LogRecord(message.key(), message.value(), message.headers()));
    }

    @Override
    public TypeInformation<LogRecord> getProducedType() {
        return LogRecord.TYPE;
    }
}
