package io.dossierstreams.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings in force as lines to be shown, with secrets masked. */
public final class EffectiveSettings {
    private EffectiveSettings() {}

    /**
     * One line {@code name = value} per setting that has one, in the order of {@link Setting}, then those of Kafka.
     *
     * @param given texts by name, without defaults
     */
    public static List<String> lines(Map<String, String> given) {
        List<String> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String text = setting.textIn(given);
            if (text != null) {
                lines.add(setting.settingName() + " = " + text);
            }
        }
        new TreeMap<>(given).forEach((name, text) -> {
            if (Setting.of(name).isEmpty()) {
                lines.add(name + " = " + (KafkaOverrides.isSecret(name) ? new Secret(new byte[0]) : text));
            }
        });
        return List.copyOf(lines);
    }
}
