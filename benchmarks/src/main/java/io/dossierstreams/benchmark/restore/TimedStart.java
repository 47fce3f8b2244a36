package io.dossierstreams.benchmark.restore;

import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.SettingsReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts the application without a ticker, prints how long it took until it could work, and lets it work until the input
 * ends. A program of its own, as a restart has a cold Java machine.
 */
public final class TimedStart {
    private static final long LOOK_MILLIS = 2;

    private TimedStart() {}

    /** @param arguments settings as {@code NAME=VALUE} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> texts = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            texts.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        try (Application application =
                new Application(SettingsReader.read(texts), false, Clock.systemUTC(), new SimpleMeterRegistry())) {
            System.out.println(start(application).line());
            while (System.in.read() >= 0) {
                // Ends with whoever started it.
            }
            if (application.failure().isPresent()) {
                throw new IllegalStateException(
                        "the application has failed", application.failure().get());
            }
        }
    }

    /** What it is started with to have these settings. */
    static List<String> arguments(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
    }

    private static RestoreTime start(Application application) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long begin = System.nanoTime();
        application.start();
        long restoring = 0;
        long offsets = 0;
        while (!application.isReady()) {
            if (application.failure().isPresent()) {
                throw new IllegalStateException(
                        "the application has failed", application.failure().get());
            }
            if (restoring == 0 && application.restoring().running() > 0) {
                restoring = System.nanoTime();
            }
            offsets = Math.max(offsets, application.restoring().recordsLeft());
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        long ready = System.nanoTime();
        return new RestoreTime(millis(ready - begin), restoring == 0 ? 0 : millis(ready - restoring), offsets);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
