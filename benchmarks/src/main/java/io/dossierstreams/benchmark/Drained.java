package io.dossierstreams.benchmark;

import java.util.List;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What was written and is thrown away, so that it does not pile up in memory.
 *
 * @param records their number
 * @param bytes their keys and values, without headers and not compressed
 */
record Drained(long records, long bytes) {

    static Drained of(List<TestOutputTopic<byte[], byte[]>> topics) {
        long records = 0;
        long bytes = 0;
        for (TestOutputTopic<byte[], byte[]> topic : topics) {
            while (!topic.isEmpty()) {
                TestRecord<byte[], byte[]> record = topic.readRecord();
                records++;
                bytes += length(record.key()) + length(record.value());
            }
        }
        return new Drained(records, bytes);
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
