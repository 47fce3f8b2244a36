package io.dossierstreams.explain;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.InvalidMessageException;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.topology.BreachRecord;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;

/**
 * A message of an alert as it stands on a topic.
 *
 * @param topic name of the topic
 * @param offset where it stands
 * @param record what stands there
 */
public record PublishedMessage(String topic, long offset, BreachRecord record) {

    /** Which message of the alert it is; empty where neither its value nor its headers say so. */
    OptionalInt revision() {
        try {
            return OptionalInt.of(MessageCodec.BREACH.decode(record.value()).revision());
        } catch (InvalidMessageException e) {
            return revisionOfHeaders();
        }
    }

    /** The id of the event is made of the alert's and the revision. */
    private OptionalInt revisionOfHeaders() {
        Header header = record.headers().lastHeader(CloudEventHeaders.ID);
        String id = header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        String revision = id.substring(id.lastIndexOf('/') + 1);
        return revision.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(revision)) : OptionalInt.empty();
    }

    /**
     * What it says.
     *
     * @throws ExplainException if it cannot be read
     */
    Breach breach() {
        try {
            return MessageCodec.BREACH.decode(record.value());
        } catch (InvalidMessageException e) {
            throw new ExplainException(
                    place() + ": is no message of an alert any more: " + String.join("; ", e.problems()), e);
        }
    }

    /** For example {@code dossier.breach.event.v1, offset 53}. */
    public String place() {
        return topic + ", offset " + offset;
    }
}
