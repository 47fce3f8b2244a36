package io.dossierstreams.command;

import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The valid events of a file, in its order, read as they are asked for; bad lines are reported on the way. */
final class EventFile implements Iterable<RecordedEvent>, AutoCloseable {
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final EventLines lines;
    private final long size;
    private final PrintWriter err;
    private long valid;
    private long bad;

    private EventFile(InputStream in, long size, EventLines lines, PrintWriter err) {
        this.in = in;
        this.size = size;
        this.lines = lines;
        this.err = err;
    }

    /**
     * Opens a file of events.
     *
     * @param file its path, or {@code -} for standard input
     * @param err takes one line per bad line
     * @throws IOException if it cannot be read
     */
    static EventFile open(String file, Limits limits, long nowMillis, PrintWriter err) throws IOException {
        boolean standardInput = file.equals(STANDARD_INPUT);
        long size = standardInput ? -1 : Files.size(Path.of(file));
        InputStream in = standardInput ? System.in : Files.newInputStream(Path.of(file));
        return new EventFile(in, size, new EventLines(in, limits, nowMillis), err);
    }

    /** Size in bytes; -1 where it is not known. */
    long size() {
        return size;
    }

    /** Bytes read so far. */
    long position() {
        return lines.position();
    }

    /** Valid events so far. */
    long valid() {
        return valid;
    }

    /** Bad lines so far. */
    long bad() {
        return bad;
    }

    /** The events; to be asked for once. */
    @Override
    public Iterator<RecordedEvent> iterator() {
        return new Iterator<>() {
            private Optional<RecordedEvent> next = read();

            @Override
            public boolean hasNext() {
                return next.isPresent();
            }

            @Override
            public RecordedEvent next() {
                RecordedEvent event = next.orElseThrow(NoSuchElementException::new);
                next = read();
                return event;
            }
        };
    }

    private Optional<RecordedEvent> read() {
        try {
            for (Optional<EventLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().reading() instanceof Reading.Accepted accepted) {
                    valid++;
                    return Optional.of(
                            new RecordedEvent(accepted.event(), line.get().recordedAt()));
                } else if (line.get().reading() instanceof Reading.Rejected rejected) {
                    bad++;
                    err.println("line " + line.get().number() + ": "
                            + rejected.rejection().cause() + " "
                            + rejected.rejection().detail());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (in != System.in) {
            in.close();
        }
    }
}
