package io.dossierstreams.command;

import io.dossierstreams.runtime.Setting;
import java.util.ArrayList;
import java.util.List;
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
            String text = setting.defaultText() == null ? "" : " = " + setting.defaultText();
            lines.add("  " + setting.settingName() + text);
            lines.add("      " + setting.description());
        }
        lines.add("  kafka.*");
        lines.add("      to all Kafka clients, such as kafka.security.protocol = SASL_SSL");
        lines.add("Later ones win: --config, environment (DOSSIER_TIME_ZONE and so on), --set.");
        command.usageMessage().footer(lines.toArray(String[]::new));
        return command;
    }
}
