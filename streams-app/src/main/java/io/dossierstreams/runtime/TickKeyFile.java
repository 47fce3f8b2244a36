package io.dossierstreams.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A file with a secret for ticks that nobody else has to know. */
final class TickKeyFile {
    private static final int KEY_BYTES = 32;

    private TickKeyFile() {}

    /**
     * Returns the file, with random bytes in it where there was none.
     *
     * @throws ClusterException if it cannot be written
     */
    static Path createIfMissing(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(file.getParent());
            // Complete under another name first: a file cut short by a crash would be taken for a key at the next
            // start.
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                channel.write(ByteBuffer.wrap(key));
                channel.force(true);
            }
            Files.move(fresh, file);
            return file;
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key counts.
            return file;
        } catch (IOException e) {
            throw new ClusterException("tick key file " + file + " cannot be written: " + e, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
