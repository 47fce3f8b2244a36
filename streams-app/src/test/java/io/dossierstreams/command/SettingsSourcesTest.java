package io.dossierstreams.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.runtime.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSourcesTest {
    @Test
    void shouldLetTheLaterSourceWin() {
        Map<String, String> file = Map.of("a", "file", "b", "file", "c", "file");
        Map<String, String> environment = Map.of("b", "environment", "c", "environment");

        assertThat(SettingsSources.merge(List.of(file, environment, Map.of("c", "option"))))
                .isEqualTo(Map.of("a", "file", "b", "environment", "c", "option"));
    }

    @Test
    void shouldReadAFileInUtf8(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("s.properties"), "# comment\ntick.key.file = khóa\n");

        assertThat(SettingsSources.file(file)).isEqualTo(Map.of("tick.key.file", "khóa"));
    }

    @Test
    void shouldRefuseAFileWithABrokenEscape(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("s.properties"), "a = \\u12\n");

        assertThatThrownBy(() -> SettingsSources.file(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("is no file of properties");
    }
}
