package io.dossierstreams.topology;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.TickComplete;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** The headers of all figures of a tick: of thousands, only id and subject differ. */
final class TickHeaders {
    private final TickComplete tick;
    private final byte[] idPrefix;
    private final Map<MessageType, CloudEventHeaders.Common> common = new EnumMap<>(MessageType.class);

    TickHeaders(TickComplete tick) {
        this.tick = tick;
        this.idPrefix = ("tick-" + tick.tick() + "/").getBytes(StandardCharsets.UTF_8);
    }

    /** New headers: the id is made of tick and key, the subject is the key. */
    Headers of(MessageType type, byte[] key) {
        byte[] id = Arrays.copyOf(idPrefix, idPrefix.length + key.length);
        System.arraycopy(key, 0, id, idPrefix.length, key.length);
        return common.computeIfAbsent(
                        type, missing -> new CloudEventHeaders.Common(ControlRecord.SOURCE, missing, tick.now()))
                .with(id, key);
    }

    /** The timestamp of all records of the tick, milliseconds since 1970. */
    long timestamp() {
        return tick.now().toEpochMilli();
    }
}
