package io.dossierstreams.command;

import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.text.Quoted;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a file of events line by line. Empty lines are skipped. Of a line that is too long only so much is kept as is
 * needed to say so: a file without line ends must not fill the memory.
 */
final class EventLines {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int keptBytes;
    private final EventReader reader;
    private final long nowMillis;
    private long number;
    private long position;

    /**
     * @param in not closed here
     * @param nowMillis the time against which the times of events are judged that do not say when they were recorded
     */
    EventLines(InputStream in, Limits limits, long nowMillis) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.keptBytes = limits.maxBytes() + 1;
        this.reader = new EventReader(limits);
        this.nowMillis = nowMillis;
    }

    /** The next line that is not empty; empty at the end of the file. */
    Optional<EventLine> next() throws IOException {
        while (true) {
            Optional<byte[]> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (!isBlank(line.get())) {
                return Optional.of(read(line.get()));
            }
        }
    }

    private EventLine read(byte[] line) {
        Optional<String> text = RecordedTime.text(line);
        if (text.isEmpty()) {
            return new EventLine(number, reader.readLine(line, nowMillis), Optional.empty());
        }
        Optional<Instant> recorded = time(text.get());
        if (recorded.isEmpty()) {
            Rejection rejection = new Rejection(
                    RejectionCause.IMPOSSIBLE_TIME,
                    RecordedTime.NAME + ": expected a time such as 2023-06-30T08:15:00+07:00 that is not to come, was "
                            + Quoted.of(text.get()));
            return new EventLine(number, new Reading.Rejected(rejection), Optional.empty());
        }
        return new EventLine(number, reader.readLine(line, recorded.get().toEpochMilli()), recorded);
    }

    private Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS))
                    .filter(recorded -> recorded.toEpochMilli() <= nowMillis);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (line.size() < keptBytes) {
                line.write(next);
            }
            position++;
            next = in.read();
        }
        position++;
        byte[] bytes = line.toByteArray();
        boolean marked = number == 1
                && bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return Optional.of(marked ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
