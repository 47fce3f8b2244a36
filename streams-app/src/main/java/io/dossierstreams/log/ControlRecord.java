package io.dossierstreams.log;

import io.dossierstreams.schema.codec.CloudEventHeaders;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.TickMark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record that the application itself writes into the event log: a tick, or reference data on its way to the ledger.
 *
 * @param type {@link MessageType#TICK}, or that of a {@link ReferenceKind}
 * @param tick the number of the tick that it is, or belongs to
 * @param sequence order of the reference records within the tick, from 0; 0 for a tick
 * @param key key of the record: {@code tick}, or the id of the reference data
 * @param value its JSON; null where reference data are removed
 */
public record ControlRecord(MessageType type, long tick, long sequence, byte[] key, byte[] value) {
    /** CloudEvents source of all that the application writes. */
    public static final String SOURCE = "/dossier-streams";

    static final String TICK_HEADER = "dossier-tick";
    static final String SEQUENCE_HEADER = "dossier-sequence";
    static final String SIGNATURE_HEADER = "dossier-signature";

    private static final byte[] TICK_KEY = "tick".getBytes(StandardCharsets.UTF_8);

    /** A tick. */
    public static ControlRecord tick(TickMark mark) {
        return new ControlRecord(MessageType.TICK, mark.tick(), 0, TICK_KEY, MessageCodec.TICK_MARK.encode(mark));
    }

    /** Whether these headers claim to be of such a record; if they do, only a signature makes it one. */
    public static boolean isClaimedBy(Headers headers) {
        return claimedType(headers).isPresent();
    }

    /** The record with these parts if its signature is valid for this partition; else empty. */
    public static Optional<ControlRecord> read(
            Headers headers, byte[] key, byte[] value, int partition, Signer signer) {
        Optional<MessageType> type = claimedType(headers);
        Header signature = headers.lastHeader(SIGNATURE_HEADER);
        if (type.isEmpty() || signature == null || signature.value() == null || key == null) {
            return Optional.empty();
        }
        Optional<Long> tick = number(headers, TICK_HEADER);
        Optional<Long> sequence = number(headers, SEQUENCE_HEADER);
        if (tick.isEmpty() || sequence.isEmpty()) {
            return Optional.empty();
        }
        ControlRecord control = new ControlRecord(type.get(), tick.get(), sequence.get(), key, value);
        return signer.verify(control, partition, signature.value()) ? Optional.of(control) : Optional.empty();
    }

    /** The id in the key. */
    public String id() {
        return new String(key, StandardCharsets.UTF_8);
    }

    /** New headers for this partition, signed. */
    public Headers headers(int partition, Instant now, Signer signer) {
        String id = type == MessageType.TICK ? "tick-" + tick : "tick-" + tick + "-" + sequence;
        Headers headers = CloudEventHeaders.of(id, SOURCE, type, now, id());
        headers.add(TICK_HEADER, ascii(Long.toString(tick)));
        headers.add(SEQUENCE_HEADER, ascii(Long.toString(sequence)));
        headers.add(SIGNATURE_HEADER, ascii(signer.sign(this, partition)));
        return headers;
    }

    private static Optional<MessageType> claimedType(Headers headers) {
        String name = CloudEventHeaders.typeOf(headers);
        return name == null ? Optional.empty() : MessageType.of(name).filter(ControlRecord::isWritten);
    }

    private static boolean isWritten(MessageType type) {
        return type == MessageType.TICK || ReferenceKind.of(type).isPresent();
    }

    private static Optional<Long> number(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
