package io.dossierstreams.command;

import io.dossierstreams.rebuild.RebuildListener;
import java.util.Locale;

/** Shows how much of the old log is read, how fast, and which tick of the new one is counted. */
final class RebuildBar implements RebuildListener, AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ProgressOptions options;
    private Progress progress = Progress.none();
    private long begun;
    private String ticks = "";

    RebuildBar(ProgressOptions options) {
        this.options = options;
    }

    @Override
    public void read(long read, long total) {
        if (begun == 0) {
            progress = options.startLog("rebuilding", total);
            begun = System.nanoTime();
        }
        long perSecond = Math.round(read / Math.max(1e-3, (System.nanoTime() - begun) / NANOS_PER_SECOND));
        progress.at(read, String.format(Locale.ROOT, "%,d/s%s", perSecond, ticks));
    }

    @Override
    public void closed(long closed, long last) {
        ticks = ", tick " + closed + " of " + last + " is counted";
    }

    @Override
    public void close() {
        progress.close();
    }
}
