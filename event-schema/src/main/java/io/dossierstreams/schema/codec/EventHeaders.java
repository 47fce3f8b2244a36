package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
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
        JsonFields.Builder builder = new JsonFields.Builder();
        for (Header header : headers) {
            isBinary |= header.key().startsWith(CloudEventHeaders.PREFIX);
            Field field = attribute(header.key());
            if (field != null && header.value() != null && !builder.put(field, Value.of(Kind.STRING, text(header)))) {
                throw new Refusal(RejectionCause.NOT_A_CLOUD_EVENT, header.key() + ": is given twice");
            }
        }
        JsonFields attributes = builder.build();
        Value contentType = attributes.get(Field.CONTENT_TYPE);
        return new EventHeaders(isBinary, contentType == null ? null : contentType.text(), attributes);
    }

    private static Field attribute(String header) {
        return switch (header) {
            case CloudEventHeaders.SPEC_VERSION -> Field.SPEC_VERSION;
            case CloudEventHeaders.ID -> Field.ID;
            case CloudEventHeaders.SOURCE -> Field.SOURCE;
            case CloudEventHeaders.TYPE -> Field.TYPE;
            case CloudEventHeaders.TIME -> Field.TIME;
            case CloudEventHeaders.SUBJECT -> Field.SUBJECT;
            case CloudEventHeaders.REVISION -> Field.REVISION;
            case CloudEventHeaders.CONTENT_TYPE -> Field.CONTENT_TYPE;
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
