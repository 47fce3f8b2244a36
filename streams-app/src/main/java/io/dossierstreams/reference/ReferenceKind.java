package io.dossierstreams.reference;

import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.topic.Topic;
import java.util.function.Function;

/**
 * A kind of reference data.
 *
 * @param topic where it is kept, the last entry of each id
 * @param type CloudEvents type of its messages
 * @param codec writes and reads the value
 * @param id the id of an entry, and the key of its record
 */
public record ReferenceKind<T extends Record>(
        Topic topic, MessageType type, MessageCodec<T> codec, Function<T, String> id) {
    public static final ReferenceKind<Unit> UNITS =
            new ReferenceKind<>(Topic.UNITS, MessageType.UNIT, MessageCodec.UNIT, Unit::id);
    public static final ReferenceKind<Target> TARGETS =
            new ReferenceKind<>(Topic.TARGETS, MessageType.TARGET, MessageCodec.TARGET, Target::id);
}
