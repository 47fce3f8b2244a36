package io.dossierstreams.benchmark.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class LogRecordSerializerTest {

    @Test
    void shouldReadBackWhatItWroteWhenHeadersChangeAndPartsAreMissing() throws IOException {
        List<LogRecord> records = List.of(
                new LogRecord(bytes("a"), bytes("1"), new RecordHeaders()),
                new LogRecord(bytes("b"), null, headers("x", "1")),
                new LogRecord(null, bytes("3"), headers("x", "1")),
                new LogRecord(bytes("d"), bytes("4"), headers("x", null)),
                new LogRecord(bytes("e"), bytes("5"), headers("y", "1")),
                new LogRecord(bytes("f"), bytes("6"), headers("y", "1").add("y", bytes("2"))));

        assertThat(readBack(records)).usingRecursiveComparison().isEqualTo(records);
    }

    private static List<LogRecord> readBack(List<LogRecord> records) throws IOException {
        LogRecordSerializer serializer = new LogRecordSerializer();
        DataOutputSerializer out = new DataOutputSerializer(16);
        for (LogRecord record : records) {
            serializer.serialize(record, out);
        }
        List<LogRecord> read = new ArrayList<>();
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        while (in.available() > 0) {
            read.add(serializer.deserialize(in));
        }
        return read;
    }

    private static Headers headers(String key, String value) {
        return new RecordHeaders().add(key, value == null ? null : bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
