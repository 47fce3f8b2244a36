package io.dossierstreams.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** The forms that texts of settings have: each is read from a text, and empty where it is not of that form. */
final class SettingForms {
    private SettingForms() {}

    static Optional<String> servers(String text) {
        boolean valid = !text.isEmpty()
                && Arrays.stream(text.split(",", -1))
                        .allMatch(server -> server.strip().matches("[^\\s:]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}"));
        return valid ? Optional.of(text) : Optional.empty();
    }

    static Optional<String> name(String text) {
        return text.matches("[A-Za-z0-9._-]{1,100}") ? Optional.of(text) : Optional.empty();
    }

    static Optional<InetAddress> address(String text) {
        try {
            return text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")
                    ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The content of a file of at least so many bytes. */
    static Optional<Secret> secret(String file, int minimumBytes) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            return bytes.length < minimumBytes ? Optional.empty() : Optional.of(new Secret(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
