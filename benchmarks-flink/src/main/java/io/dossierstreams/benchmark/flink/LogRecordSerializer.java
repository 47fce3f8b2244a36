package io.dossierstreams.benchmark.flink;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Key, value and headers. Nearly all events have the same headers, which are then taken from the record before. */
final class LogRecordSerializer extends ValueSerializer<LogRecord> {
    private static final long serialVersionUID = 1;

    private transient byte[] lastBlock;
    private transient Headers lastHeaders;
    private transient DataOutputSerializer block;

    @Override
    public TypeSerializer<LogRecord> duplicate() {
        return new LogRecordSerializer();
    }

    @Override
    public void serialize(LogRecord record, DataOutputView out) throws IOException {
        writeBytes(record.key(), out);
        writeBytes(record.value(), out);
        if (block == null) {
            block = new DataOutputSerializer(64);
        }
        block.clear();
        for (Header header : record.headers()) {
            block.writeUTF(header.key());
            writeBytes(header.value(), block);
        }
        out.writeInt(block.length());
        out.write(block.getSharedBuffer(), 0, block.length());
    }

    @Override
    public LogRecord deserialize(DataInputView in) throws IOException {
        return new LogRecord(readBytes(in), readBytes(in), headers(readBytes(in)));
    }

    private Headers headers(byte[] bytes) throws IOException {
        if (!Arrays.equals(bytes, lastBlock)) {
            lastBlock = bytes;
            lastHeaders = new RecordHeaders();
            DataInputDeserializer in = new DataInputDeserializer(bytes);
            while (in.available() > 0) {
                lastHeaders.add(in.readUTF(), readBytes(in));
            }
        }
        return lastHeaders;
    }

    @Override
    public TypeSerializerSnapshot<LogRecord> snapshotConfiguration() {
        return new Snapshot();
    }

    /** So that Flink can make the serializer from a checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<LogRecord> {
        public Snapshot() {
            super(LogRecordSerializer::new);
        }
    }
}
