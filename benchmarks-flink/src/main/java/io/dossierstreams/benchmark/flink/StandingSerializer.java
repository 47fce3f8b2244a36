package io.dossierstreams.benchmark.flink;

import io.dossierstreams.delta.Counters;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Bits of the targets, and counters in the product's own form. */
final class StandingSerializer extends ValueSerializer<Standing> {
    private static final long serialVersionUID = 1;

    @Override
    public void serialize(Standing standing, DataOutputView out) throws IOException {
        out.writeLong(standing.below());
        writeBytes(standing.flows().encode(), out);
    }

    @Override
    public Standing deserialize(DataInputView in) throws IOException {
        long below = in.readLong();
        return new Standing(Counters.decode(readBytes(in)), below);
    }

    @Override
    public TypeSerializerSnapshot<Standing> snapshotConfiguration() {
        return new Snapshot();
    }

    /** So that Flink can make the serializer from a checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Standing> {
        public Snapshot() {
            super(StandingSerializer::new);
        }
    }
}
