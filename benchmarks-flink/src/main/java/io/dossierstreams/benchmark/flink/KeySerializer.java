package io.dossierstreams.benchmark.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The bytes of a key. */
final class KeySerializer extends ValueSerializer<Key> {
    private static final long serialVersionUID = 1;

    @Override
    public void serialize(Key key, DataOutputView out) throws IOException {
        writeBytes(key.bytes(), out);
    }

    @Override
    public Key deserialize(DataInputView in) throws IOException {
        return new Key(readBytes(in));
    }

    @Override
    public TypeSerializerSnapshot<Key> snapshotConfiguration() {
        return new Snapshot();
    }

    /** So that Flink can make the serializer from a checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Key> {
        public Snapshot() {
            super(KeySerializer::new);
        }
    }
}
