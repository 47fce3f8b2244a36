package io.dossierstreams.benchmark.flink;

import io.dossierstreams.delta.Counters;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Key and counters in the product's own form. */
final class AggregateChangeSerializer extends ValueSerializer<AggregateChange> {
    private static final long serialVersionUID = 1;

    @Override
    public void serialize(AggregateChange change, DataOutputView out) throws IOException {
        writeBytes(change.key().bytes(), out);
        writeBytes(change.flows().encode(), out);
    }

    @Override
    public AggregateChange deserialize(DataInputView in) throws IOException {
        Key key = new Key(readBytes(in));
        return new AggregateChange(key, Counters.decode(readBytes(in)));
    }

    @Override
    public TypeSerializerSnapshot<AggregateChange> snapshotConfiguration() {
        return new Snapshot();
    }

    /** So that Flink can make the serializer from a checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<AggregateChange> {
        public Snapshot() {
            super(AggregateChangeSerializer::new);
        }
    }
}
