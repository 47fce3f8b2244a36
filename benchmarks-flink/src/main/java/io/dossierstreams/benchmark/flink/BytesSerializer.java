package io.dossierstreams.benchmark.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Bytes that nobody changes; Flink's own serializer copies them each time. */
final class BytesSerializer extends ValueSerializer<byte[]> {
    private static final long serialVersionUID = 1;

    @Override
    public void serialize(byte[] bytes, DataOutputView out) throws IOException {
        writeBytes(bytes, out);
    }

    @Override
    public byte[] deserialize(DataInputView in) throws IOException {
        return readBytes(in);
    }

    @Override
    public TypeSerializerSnapshot<byte[]> snapshotConfiguration() {
        return new Snapshot();
    }

    /** So that Flink can make the serializer from a checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<byte[]> {
        public Snapshot() {
            super(BytesSerializer::new);
        }
    }
}
