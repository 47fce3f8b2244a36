package io.dossierstreams.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and removes the directories of stores. */
public final class DirectoryCopy {
    private DirectoryCopy() {}

    /** Copies what is in a directory. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path source : content(from)) {
            Path target = to.resolve(from.relativize(source));
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                Files.copy(source, target);
            }
        }
    }

    /** Removes a directory and all that is in it. */
    public static void remove(Path directory) throws IOException {
        for (Path path :
                content(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
        }
    }

    private static List<Path> content(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.toList();
        }
    }
}
