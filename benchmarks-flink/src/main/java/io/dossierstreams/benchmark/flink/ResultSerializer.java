package io.dossierstreams.benchmark.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Not used where the sink is chained, as it is here. */
final class ResultSerializer extends ValueSerializer<Result> {
    private static final long serialVersionUID = 1;
    private static final Result.Kind[] KINDS = Result.Kind.values();

    @Override
    public void serialize(Result result, DataOutputView out) throws IOException {
        out.writeByte(result.kind().ordinal());
        writeBytes(result.key(), out);
        writeBytes(result.value(), out);
    }

    @Override
    public Result deserialize(DataInputView in) throws IOException {
        return new Result(KINDS[in.readByte()], readBytes(in), readBytes(in));
    }

    @Override
    public TypeSerializerSnapshot<Result> snapshotConfiguration() {
        return new Snapshot();
    }

    /** So that Flink can make the serializer from a checkpoint. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Result> {
        public Snapshot() {
            super(ResultSerializer::new);
        }
    }
}
