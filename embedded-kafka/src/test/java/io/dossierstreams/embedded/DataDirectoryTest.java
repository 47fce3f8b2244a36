package io.dossierstreams.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void shouldCreateTheDirectoryWithItsParents() {
        try (DataDirectory directory = DataDirectory.open(folder.resolve("a/b"))) {
            assertThat(directory.path()).isDirectory().isAbsolute();
            assertThat(directory.formatted()).isFalse();
        }
    }

    @Test
    void shouldAcceptALinkToADirectory() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        try (DataDirectory directory = DataDirectory.open(link)) {
            assertThat(directory.path()).isEqualTo(target.toRealPath());
        }
    }

    @Test
    void shouldRefuseADirectoryHeldUnderAnotherName() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        DataDirectory held = DataDirectory.open(target);
        assertThatThrownBy(() -> DataDirectory.open(link))
                .isInstanceOf(DataDirectoryInUseException.class)
                .hasMessageContaining(target.toRealPath().toString())
                .hasMessageContaining("--data");
        held.close();
    }

    @Test
    void shouldGiveTheDirectoryFreeWhenClosed() {
        DataDirectory.open(folder).close();
        assertThatCode(() -> DataDirectory.open(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseADirectoryThatAnyKafkaBrokerHasLocked() throws IOException {
        try (FileChannel kafka =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            kafka.lock();
            assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(DataDirectoryInUseException.class);
        }
    }

    @Test
    void shouldRefuseADirectoryWithForeignDirectories() throws IOException {
        Files.createDirectory(folder.resolve("holiday-pictures"));
        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("holds other directories");
    }

    @Test
    void shouldSayWhichDirectoryWhenItCannotBeCreated() throws IOException {
        Path directory = Files.createFile(folder.resolve("file")).resolve("data");
        assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageStartingWith("data directory " + directory + " cannot be created or written");
    }

    @Test
    void shouldSaySoWhenTheDirectoryIsNotWritable() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("read-only"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(directory), "the superuser may write everywhere");
        assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("cannot be created or written: AccessDeniedException");
    }
}
