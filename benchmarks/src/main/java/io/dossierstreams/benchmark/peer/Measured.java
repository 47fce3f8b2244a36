package io.dossierstreams.benchmark.peer;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a contender says of its run, in its last line on standard output.
 *
 * @param events how many it has read
 * @param firstMillis when it took the first, milliseconds since 1970
 * @param lastMillis when all it wrote was committed, milliseconds since 1970
 * @param cpuMillis processor time of its process
 * @param peakBytes most memory that its process had, or -1 where the system does not say
 */
public record Measured(long events, long firstMillis, long lastMillis, long cpuMillis, long peakBytes) {
    private static final String FORMAT =
            "RESULT {\"events\":%d,\"firstMillis\":%d,\"lastMillis\":%d,\"cpuMillis\":%d,\"peakBytes\":%d}";
    private static final Pattern LINE = Pattern.compile("RESULT \\{\"events\":(\\d+),\"firstMillis\":(\\d+),"
            + "\"lastMillis\":(\\d+),\"cpuMillis\":(\\d+),\"peakBytes\":(-?\\d+)}");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final long KILOBYTE = 1_024;

    /** Says when the first event was taken; several threads may say so. */
    public static final class Begin {
        private final AtomicLong millis = new AtomicLong();

        /** To be called with each batch of events, before the first of it is taken. */
        public void taken() {
            if (millis.get() == 0) {
                millis.compareAndSet(0, System.currentTimeMillis());
            }
        }

        /**
         * The measures of this process, as all is committed now.
         *
         * @param events how many were taken
         */
        public Measured end(long events) {
            return Measured.of(events, millis.get());
        }
    }

    /**
     * The measures of this process, as all is committed now.
     *
     * @param firstMillis when it took the first event, milliseconds since 1970
     */
    public static Measured of(long events, long firstMillis) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Measured(
                events,
                firstMillis,
                System.currentTimeMillis(),
                TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()),
                peakMemory());
    }

    /** Prints the line. */
    public void print() {
        System.out.println(line());
    }

    /** {@code RESULT} and the measures as JSON. */
    public String line() {
        return String.format(Locale.ROOT, FORMAT, events, firstMillis, lastMillis, cpuMillis, peakBytes);
    }

    /** @throws IllegalArgumentException if it is no such line */
    public static Measured parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected RESULT and its measures, was " + line);
        }
        return new Measured(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4)),
                Long.parseLong(matcher.group(5)));
    }

    private static long peakMemory() {
        if (!Files.isReadable(STATUS)) {
            return -1;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.map(PEAK::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(peak -> Long.parseLong(peak.group(1)) * KILOBYTE)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + STATUS, e);
        }
    }
}
