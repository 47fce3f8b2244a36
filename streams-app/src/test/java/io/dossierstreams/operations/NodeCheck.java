package io.dossierstreams.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A check of files that is written for Node, as the schema that they are held to is published there only. It has its
 * libraries where {@code .ci/run} installs them.
 *
 * @param source folder with {@code check.mjs} and what it needs
 * @param libraries folder with what it needs, installed
 */
record NodeCheck(Path source, Path libraries) {
    record Ended(int exitCode, String output) {}

    /**
     * Makes it ready, or skips the test.
     *
     * @param library that it cannot do without
     */
    static NodeCheck require(String source, String libraries, String library) throws Exception {
        NodeCheck check = new NodeCheck(Path.of(source), Path.of(libraries));
        assumeTrue(
                Files.isDirectory(check.libraries.resolve("node_modules").resolve(library)),
                "the libraries of " + source + " are not in " + libraries + "; .ci/run installs them");
        assumeTrue(run(List.of("node", "--version")).exitCode() == 0, "Node is not on this machine");
        Files.copy(
                check.source.resolve("check.mjs"),
                check.libraries.resolve("check.mjs"),
                StandardCopyOption.REPLACE_EXISTING);
        return check;
    }

    Ended of(List<Path> files) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("node", libraries.resolve("check.mjs").toString()));
        files.forEach(file -> command.add(file.toString()));
        return run(command);
    }

    private static Ended run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
