package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterTest {
    @TempDir
    private Path directory;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void shouldMakeAKeyThatOnlyTheOwnerCanRead() throws IOException {
        Path key = TickKeyFile.createIfMissing(directory.resolve("data/tick.key"));

        assertThat(key).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldKeepTheKeyWhenThereIsOne() throws IOException {
        byte[] first = Files.readAllBytes(TickKeyFile.createIfMissing(directory.resolve("tick.key")));

        assertThat(Files.readAllBytes(TickKeyFile.createIfMissing(directory.resolve("tick.key"))))
                .isEqualTo(first);
        assertThat(first).isNotEqualTo(new byte[32]);
    }

    @Test
    void shouldRefuseWrongSettingsBeforeABrokerStarts() {
        assertThatThrownBy(() -> EmbeddedCluster.check(directory, Map.of("event.partitions", "none")))
                .isInstanceOf(SettingsException.class);
        assertThat(directory.resolve("broker")).doesNotExist();
    }

    /** A class loader that has all but the broker stands for a build without its jar. */
    @Test
    void shouldSaySoWhenTheBuildHasNoBroker() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(EmbeddedClusterTest::url)
                .filter(url -> !url.getPath().contains("embedded-kafka"))
                .toArray(URL[]::new);
        try (URLClassLoader build = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Method start = build.loadClass(EmbeddedCluster.class.getName()).getMethod("start", Path.class, int.class);

            assertThatThrownBy(() -> start.invoke(null, directory, 0))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageStartingWith("this build has no embedded broker");
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
