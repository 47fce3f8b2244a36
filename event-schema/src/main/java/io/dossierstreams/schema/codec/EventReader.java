package io.dossierstreams.schema.codec;

import static io.dossierstreams.schema.codec.RejectionCause.KEY_MISMATCH;
import static io.dossierstreams.schema.codec.RejectionCause.NOT_A_CLOUD_EVENT;
import static io.dossierstreams.schema.codec.RejectionCause.NOT_JSON;
import static io.dossierstreams.schema.codec.RejectionCause.TOO_LARGE;
import static io.dossierstreams.schema.codec.RejectionCause.WRONG_TYPE;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.text.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Reads lifecycle events in both content modes of the CloudEvents 1.0 Kafka binding. It never throws, whatever the bytes
 * are, and gives the same reading for the same record on every machine. Safe for use by several threads; it remembers a
 * bounded number of texts that come again, so keep one rather than make one for each record.
 *
 * <p>A record with several faults is rejected for the first in this order: size, JSON, attributes, key, fields of the
 * data in the order of their record.
 */
public final class EventReader {
    /** Of an envelope with its data. */
    private static final int FLAT_DEPTH = 2;

    private final Limits limits;
    private final JsonScan scan;
    private final RepeatedTexts texts = new RepeatedTexts();
    private final boolean isFlatTried;

    /** A reader with the {@link Limits#DEFAULT default limits}. */
    public EventReader() {
        this(Limits.DEFAULT);
    }

    public EventReader(Limits limits) {
        this(limits, true);
    }

    /** @param isFlatTried whether {@link FlatScan} is tried first; without it every reading must be the same */
    EventReader(Limits limits, boolean isFlatTried) {
        this.limits = limits;
        this.scan = new JsonScan(limits);
        this.isFlatTried = isFlatTried && limits.maxDepth() >= FLAT_DEPTH;
    }

    /**
     * Reads a record of the event log.
     *
     * @param headers its headers
     * @param key its key, or null
     * @param value its value, or null
     * @param arrivalMillis its timestamp, against which the time of the event is judged
     */
    public Reading read(Headers headers, byte[] key, byte[] value, long arrivalMillis) {
        try {
            checkSize(headers, key, value);
            Parts parts = parts(EventHeaders.of(headers), value);
            TimeRules times = new TimeRules(arrivalMillis);
            Envelope envelope = Envelope.read(parts.attributes(), times);
            checkKey(key, envelope.subject());
            return new Reading.Accepted(event(envelope, parts.data(), times));
        } catch (Refusal refusal) {
            return new Reading.Rejected(refusal.rejection());
        }
    }

    /**
     * Reads a line of a file of events: an event in structured mode, without a record around it.
     *
     * @param line the JSON
     * @param nowMillis the time against which the time of the event is judged
     */
    public Reading readLine(byte[] line, long nowMillis) {
        try {
            checkSize(new RecordHeaders(), null, line);
            Parts parts = structured(line);
            TimeRules times = new TimeRules(nowMillis);
            return new Reading.Accepted(event(Envelope.read(parts.attributes(), times), parts.data(), times));
        } catch (Refusal refusal) {
            return new Reading.Rejected(refusal.rejection());
        }
    }

    private Parts parts(EventHeaders headers, byte[] value) throws Refusal {
        String contentType = headers.contentType();
        if (contentType != null && MediaType.isStructured(contentType)) {
            if (!MediaType.isStructuredJson(contentType)) {
                throw new Refusal(
                        NOT_A_CLOUD_EVENT,
                        "content-type: expected " + MediaType.STRUCTURED_JSON + ", was " + Quoted.of(contentType));
            }
            return structured(value);
        }
        if (!headers.isBinary()) {
            return structured(value);
        }
        return new Parts(headers.attributes(), binaryData(value));
    }

    private JsonFields binaryData(byte[] value) throws Refusal {
        if (value == null || value.length == 0) {
            return JsonFields.EMPTY;
        }
        JsonFields flat = isFlatTried ? FlatScan.data(value, texts) : null;
        return flat == null ? scan("data", value, FieldNames.DATA) : flat;
    }

    private Parts structured(byte[] value) throws Refusal {
        if (value == null) {
            throw new Refusal(NOT_A_CLOUD_EVENT, "record: has neither ce_ headers nor a value");
        }
        FlatScan.Structured flat = isFlatTried ? FlatScan.structured(value, texts) : null;
        if (flat != null) {
            return new Parts(flat.attributes(), flat.data());
        }
        JsonFields envelope = scan("value", value, FieldNames.ENVELOPE);
        if (envelope.root() != Kind.OBJECT) {
            throw new Refusal(
                    NOT_A_CLOUD_EVENT,
                    "value: expected an object, was " + envelope.root().words());
        }
        return new Parts(envelope, structuredData(envelope, value));
    }

    private JsonFields structuredData(JsonFields envelope, byte[] value) throws Refusal {
        Value plain = envelope.get(Field.DATA);
        Value encoded = envelope.get(Field.DATA_BASE64);
        if (plain != null && encoded != null) {
            throw new Refusal(NOT_A_CLOUD_EVENT, "data: is given beside data_base64");
        }
        if (encoded != null) {
            return scan("data_base64", Base64Data.decode(encoded), FieldNames.DATA);
        }
        if (plain == null) {
            return JsonFields.EMPTY;
        }
        return plain.kind() == Kind.OBJECT
                ? scan.read("data", value, plain.start(), plain.end(), FieldNames.DATA)
                : new JsonFields(plain.kind());
    }

    private JsonFields scan(String what, byte[] bytes, FieldNames wanted) throws Refusal {
        if (!Utf8.isValid(bytes)) {
            throw new Refusal(NOT_JSON, what + ": is not UTF-8");
        }
        return scan.read(what, bytes, 0, bytes.length, wanted);
    }

    private static DossierEvent event(Envelope envelope, JsonFields data, TimeRules times) throws Refusal {
        if (data.root() != Kind.OBJECT) {
            throw new Refusal(
                    WRONG_TYPE, "data: expected an object, was " + data.root().words());
        }
        return new DossierEvent(
                envelope.id(),
                envelope.source(),
                envelope.time(),
                envelope.subject(),
                envelope.revision(),
                EventDataReader.read(envelope.type(), new DataFields(data, times)));
    }

    private static void checkKey(byte[] key, String subject) throws Refusal {
        if (key == null) {
            throw new Refusal(KEY_MISMATCH, "key: expected the subject " + Quoted.of(subject) + ", was none");
        }
        if (!Arrays.equals(key, subject.getBytes(StandardCharsets.UTF_8))) {
            String text = Utf8.decode(key);
            String was = text == null ? "not UTF-8" : Quoted.of(text);
            throw new Refusal(KEY_MISMATCH, "key: expected the subject " + Quoted.of(subject) + ", was " + was);
        }
    }

    private void checkSize(Headers headers, byte[] key, byte[] value) throws Refusal {
        long bytes = length(key) + length(value);
        for (Header header : headers) {
            bytes += Utf8.length(header.key()) + length(header.value());
        }
        if (bytes > limits.maxBytes()) {
            throw new Refusal(TOO_LARGE, "record: expected at most " + limits.maxBytes() + " bytes, was " + bytes);
        }
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private record Parts(JsonFields attributes, JsonFields data) {}
}
