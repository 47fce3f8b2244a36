package io.dossierstreams.benchmark.throughput;

import java.nio.file.Path;

/**
 * What is the same for all contenders.
 *
 * @param threads that each works with
 * @param heap largest heap of each, for example {@code 3g}
 * @param tickKey file with the secret of the ticks
 * @param directory for state, with room for it
 * @param flinkClassPath class path of Flink's contender
 */
record RaceSettings(int threads, String heap, Path tickKey, Path directory, String flinkClassPath) {

    /** What the programs say on standard error. */
    Path errors() {
        return directory.resolve("errors.log");
    }
}
