package io.dossierstreams.command;

import io.dossierstreams.runtime.SettingsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Texts of settings from where people write them. */
final class SettingsSources {
    private SettingsSources() {}

    /**
     * The settings of a file of properties, in UTF-8.
     *
     * @throws SettingsException if it cannot be read
     */
    static Map<String, String> file(Path file) {
        return file("--config", file);
    }

    /** The same, where another option named it. */
    static Map<String, String> file(String option, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new SettingsException(List.of(option + ": " + file + " cannot be read: " + e));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(option + ": " + file + " is no file of properties: " + e.getMessage()));
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    /** All of them; what comes later wins. */
    static Map<String, String> merge(List<Map<String, String>> sources) {
        Map<String, String> merged = new TreeMap<>();
        sources.forEach(merged::putAll);
        return merged;
    }
}
