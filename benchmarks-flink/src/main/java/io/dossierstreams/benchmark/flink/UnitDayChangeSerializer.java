package io.dossierstreams.benchmark.flink;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Not used where the operators of a change are chained, as they are here. */
final class UnitDayChangeSerializer extends ValueSerializer<UnitDayChange> {
    private static final long serialVersionUID = 1;

    @Override
    public void serialize(UnitDayChange change, DataOutputView out) throws IOException {
        writeBytes(change.key().encode(), out);
        writeBytes(change.counters().encode(), out);
    }

    @Override
    public UnitDayChange deserialize(DataInputView in) throws IOException {
        return new UnitDayChange(UnitDayKey.decode(readBytes(in)), Counters.decode(readBytes(in)));
    }

    @Override
    public TypeSerializerSnapshot<UnitDayChange> snapshotConfiguration() {
        return new Snapshot();
    }

    /** So that Flink can make the serializer from a checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<UnitDayChange> {
        public Snapshot() {
            super(UnitDayChangeSerializer::new);
        }
    }
}
