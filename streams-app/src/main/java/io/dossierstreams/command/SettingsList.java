package io.dossierstreams.command;

import io.dossierstreams.runtime.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;

/** Puts all settings at the end of a command's help, so that the list cannot differ from what is read. */
final class SettingsList implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Settings, with their defaults:");
        for (Setting setting : Setting.values()) {
            String name = setting.defaultText() == null
                    ? setting.settingName()
                    : setting.settingName() + " = " + setting.defaultText();
            lines.add(String.format(Locale.ROOT, "  %-36s %s", name, setting.description()));
        }
        lines.add(String.format(Locale.ROOT, "  %-36s %s", "kafka.*", "goes to all Kafka clients, such as"));
        lines.add(String.format(Locale.ROOT, "  %-36s %s", "", "kafka.security.protocol = SASL_SSL"));
        lines.add("Later ones win: --config, environment (DOSSIER_TIME_ZONE and so on), --set.");
        command.usageMessage().footer(lines.toArray(String[]::new));
        return command;
    }
}
