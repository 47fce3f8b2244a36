package io.dossierstreams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertmanagerSettingsTest {
    @TempDir
    private Path directory;

    private final Map<String, String> given = new HashMap<>();

    @BeforeEach
    void giveWhatIsRequired() throws IOException {
        given.put(
                "tick.key.file",
                Files.write(directory.resolve("key"), new byte[32]).toString());
    }

    @Test
    void shouldSendNowhereWhenNoAddressIsGiven() {
        assertThat(SettingsReader.read(given).alertmanager()).isEmpty();
    }

    @Test
    void shouldTakeTheAddressWithoutTheSlashAtItsEnd() {
        given.put("alertmanager.url", "https://alerts.example.vn/manager/");

        assertThat(SettingsReader.read(given).alertmanager())
                .contains(new AlertmanagerSettings(URI.create("https://alerts.example.vn/manager"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"alertmanager:9093", "ftp://alertmanager", "http://", "http://user:pass@host", "http://host?a=b"
            })
    void shouldRefuseAnAddressThatIsNone(String text) {
        given.put("alertmanager.url", text);

        assertThat(problems())
                .containsExactly("alertmanager.url: expected an address of http or https, without user or password,"
                        + " was \"" + text + "\"");
    }

    @Test
    void shouldSendTheTokenInTheFile() throws IOException {
        given.put("alertmanager.url", "http://alertmanager:9093");
        given.put("alertmanager.token.file", file("s3cret\n"));

        assertThat(authorization()).isEqualTo("Bearer s3cret");
    }

    @Test
    void shouldSendUserAndPasswordInTheFile() throws IOException {
        given.put("alertmanager.url", "http://alertmanager:9093");
        given.put("alertmanager.basic.file", file("Aladdin:open sesame\n"));

        assertThat(authorization()).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Test
    void shouldRefuseAFileWithoutAnAddress() throws IOException {
        given.put("alertmanager.token.file", file("s3cret"));

        assertThat(problems()).containsExactly("alertmanager.token.file: goes with alertmanager.url only");
    }

    @Test
    void shouldRefuseATokenAndAUserAtOnce() throws IOException {
        given.put("alertmanager.url", "http://alertmanager:9093");
        given.put("alertmanager.token.file", file("a:b"));
        given.put("alertmanager.basic.file", file("a:b"));

        assertThat(problems())
                .containsExactly("alertmanager.basic.file: only one of this and alertmanager.token.file can be sent");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        given.put("alertmanager.url", "http://alertmanager:9093");
        given.put("alertmanager.token.file", directory.resolve("none").toString());

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("alertmanager.token.file: expected a readable file");
    }

    private String authorization() {
        byte[] header = SettingsReader.read(given)
                .alertmanager()
                .flatMap(AlertmanagerSettings::authorization)
                .orElseThrow()
                .bytes();
        return new String(header, StandardCharsets.UTF_8);
    }

    private Iterable<String> problems() {
        return catchThrowableOfType(SettingsException.class, () -> SettingsReader.read(given))
                .problems();
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("secret"), content).toString();
    }
}
