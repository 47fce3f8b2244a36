package io.dossierstreams.schema.codec;

import static io.dossierstreams.schema.codec.RejectionCause.INVALID_VALUE;
import static io.dossierstreams.schema.codec.RejectionCause.NOT_A_CLOUD_EVENT;
import static io.dossierstreams.schema.codec.RejectionCause.WRONG_TYPE;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.text.Quoted;
import io.dossierstreams.schema.text.Texts;
import java.time.Instant;

/**
 * The CloudEvents attributes of an event, checked.
 *
 * @param id CloudEvents {@code id}
 * @param source CloudEvents {@code source}
 * @param type CloudEvents {@code type}
 * @param time CloudEvents {@code time}, cut to the millisecond
 * @param subject CloudEvents {@code subject}: the dossier's id
 * @param revision extension attribute {@code revision}
 */
record Envelope(String id, String source, EventType type, Instant time, String subject, int revision) {
    static final String SPEC_VERSION = "specversion";
    static final String ID = "id";
    static final String SOURCE = "source";
    static final String TYPE = "type";
    static final String TIME = "time";
    static final String SUBJECT = "subject";
    static final String REVISION = "revision";
    static final String CONTENT_TYPE = "datacontenttype";
    static final String DATA = "data";
    static final String DATA_BASE64 = "data_base64";

    static final String VERSION = "1.0";
    static final int MAX_SUBJECT_LENGTH = 128;

    /**
     * Checks the attributes, in the order above; the first fault is reported.
     *
     * @param attributes the attributes by their names in JSON
     */
    static Envelope read(JsonFields attributes, TimeRules times) throws Refusal {
        String version = required(attributes, Field.SPEC_VERSION, Integer.MAX_VALUE);
        if (!VERSION.equals(version)) {
            throw new Refusal(NOT_A_CLOUD_EVENT, "specversion: expected \"1.0\", was " + Quoted.of(version));
        }
        String id = required(attributes, Field.ID, Integer.MAX_VALUE);
        String source = required(attributes, Field.SOURCE, Integer.MAX_VALUE);
        String typeName = required(attributes, Field.TYPE, Integer.MAX_VALUE);
        String time = required(attributes, Field.TIME, Integer.MAX_VALUE);
        String subject = required(attributes, Field.SUBJECT, MAX_SUBJECT_LENGTH);
        EventType type = EventType.of(typeName)
                .orElseThrow(() -> new Refusal(
                        RejectionCause.UNKNOWN_TYPE, "type: is no lifecycle event, was " + Quoted.of(typeName)));
        int revision = revision(attributes.get(Field.REVISION));
        requireJson(attributes.get(Field.CONTENT_TYPE));
        return new Envelope(id, source, type, times.past(Field.TIME, time), subject, revision);
    }

    private static String required(JsonFields attributes, Field field, int maxLength) throws Refusal {
        Value value = attributes.get(field);
        if (value == null) {
            throw new Refusal(NOT_A_CLOUD_EVENT, field.path() + ": is missing");
        }
        String fault = value.kind() == Kind.STRING
                ? Texts.fault(value.text(), maxLength)
                : "expected a string, was " + value.kind().words();
        if (fault != null) {
            throw new Refusal(NOT_A_CLOUD_EVENT, field.path() + ": " + fault);
        }
        return value.text();
    }

    private static int revision(Value value) throws Refusal {
        if (value == null) {
            return 0;
        }
        if (value.kind() != Kind.INTEGER && value.kind() != Kind.STRING) {
            throw new Refusal(
                    WRONG_TYPE,
                    "revision: expected an integer, was " + value.kind().words());
        }
        boolean number = value.kind() == Kind.INTEGER || WholeNumber.isWritten(value.text());
        long revision = number ? WholeNumber.parse(value.text()) : -1;
        if (revision < 0 || revision > Integer.MAX_VALUE) {
            throw new Refusal(
                    INVALID_VALUE, "revision: expected 0 to " + Integer.MAX_VALUE + ", was " + Quoted.of(value.text()));
        }
        return (int) revision;
    }

    private static void requireJson(Value contentType) throws Refusal {
        if (contentType != null && !(contentType.kind() == Kind.STRING && MediaType.isJson(contentType.text()))) {
            throw new Refusal(
                    NOT_A_CLOUD_EVENT,
                    "datacontenttype: expected application/json, was " + Quoted.of(contentType.text()));
        }
    }
}
