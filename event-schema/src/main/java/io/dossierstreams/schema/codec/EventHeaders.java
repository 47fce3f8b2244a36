package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What the headers of a record say of its event, as if the attributes were fields of JSON.
 *
 * @param isBinary whether there is any CloudEvents header
 * @param contentType the content type, or null
 * @param attributes the attributes without their prefix; the content type is {@code datacontenttype}
 */
record EventHeaders(boolean isBinary, String contentType, JsonFields attributes) {

    static EventHeaders of(Headers headers) throws Refusal {
        boolean isBinary = false;
        Map<String, Value> attributes = new HashMap<>();
        for (Header header : headers) {
            isBinary |= header.key().startsWith(CloudEventHeaders.PREFIX);
            String name = attributeName(header.key());
            if (name != null
                    && header.value() != null
                    && attributes.put(name, Value.of(Kind.STRING, text(header))) != null) {
                throw new Refusal(RejectionCause.NOT_A_CLOUD_EVENT, header.key() + ": is given twice");
            }
        }
        Value contentType = attributes.get(Envelope.CONTENT_TYPE);
        return new EventHeaders(
                isBinary, contentType == null ? null : contentType.text(), new JsonFields(Kind.OBJECT, attributes));
    }

    private static String attributeName(String header) {
        return switch (header) {
            case CloudEventHeaders.SPEC_VERSION -> Envelope.SPEC_VERSION;
            case CloudEventHeaders.ID -> Envelope.ID;
            case CloudEventHeaders.SOURCE -> Envelope.SOURCE;
            case CloudEventHeaders.TYPE -> Envelope.TYPE;
            case CloudEventHeaders.TIME -> Envelope.TIME;
            case CloudEventHeaders.SUBJECT -> Envelope.SUBJECT;
            case CloudEventHeaders.REVISION -> Envelope.REVISION;
            case CloudEventHeaders.CONTENT_TYPE -> Envelope.CONTENT_TYPE;
            default -> null;
        };
    }

    private static String text(Header header) throws Refusal {
        String text = Utf8.decode(header.value());
        if (text == null) {
            throw new Refusal(RejectionCause.NOT_A_CLOUD_EVENT, header.key() + ": is not UTF-8");
        }
        return text;
    }
}
