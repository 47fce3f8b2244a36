package io.dossierstreams.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The broker's directory, held by a lock from before it is touched until {@link #close()}.
 *
 * <p>Kafka locks it too, but only after the controller has opened and truncated the metadata log: a second broker would spoil
 * the log of the first and only then be refused.
 */
final class DataDirectory implements AutoCloseable {
    private static final String LOCK = ".embedded-kafka.lock";
    private static final String KAFKA_LOCK = ".lock";
    private static final String KAFKA_FORMAT = "meta.properties";

    /**
     * Directories held by this JVM. Static because file locks are: POSIX drops all locks of a process on a file as soon as the
     * process closes any channel to it, so within the JVM one must know, and not try.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the directory if need be and locks it.
     *
     * @throws DataDirectoryInUseException if another broker runs on it
     * @throws DataDirectoryException if it cannot be created or written, or holds directories that no broker made
     */
    static DataDirectory open(Path directory) {
        try {
            Path path = Files.createDirectories(resolveLink(directory)).toRealPath();
            if (!HELD.add(path)) {
                throw new DataDirectoryInUseException(path);
            }
            try {
                return lock(path);
            } catch (IOException | RuntimeException e) {
                HELD.remove(path);
                throw e;
            }
        } catch (IOException e) {
            String reason = "cannot be created or written: " + e.getClass().getSimpleName() + ": " + e.getMessage();
            throw new DataDirectoryException(directory, reason, e);
        }
    }

    /** Returns the absolute path, with links resolved. */
    Path path() {
        return path;
    }

    /** Returns whether a broker has formatted the directory already. */
    boolean formatted() {
        return Files.exists(path.resolve(KAFKA_FORMAT));
    }

    /** Gives the directory free for other brokers. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DataDirectoryException(path, "cannot be unlocked: " + e.getMessage(), e);
        } finally {
            HELD.remove(path);
        }
    }

    private static Path resolveLink(Path directory) throws IOException {
        // createDirectories refuses a link to a directory, which is a usual way to put data on another disk.
        return Files.isDirectory(directory) ? directory.toRealPath() : directory;
    }

    private static DataDirectory lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        DataDirectory directory = new DataDirectory(path, channel);
        try {
            if (!tryLock(channel) || lockedByKafka(path)) {
                throw new DataDirectoryInUseException(path);
            }
            directory.requireOwnContent();
            return directory;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean lockedByKafka(Path path) throws IOException {
        Path file = path.resolve(KAFKA_LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel probe = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !tryLock(probe);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Kafka takes every directory in there for a partition; a mistyped path must not become a broker's directory. */
    private void requireOwnContent() throws IOException {
        if (formatted()) {
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.anyMatch(Files::isDirectory)) {
                throw new DataDirectoryException(
                        path, "holds other directories and no broker's data: choose an empty one with --data", null);
            }
        }
    }
}
