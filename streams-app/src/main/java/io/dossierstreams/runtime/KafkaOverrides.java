package io.dossierstreams.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Settings that go to all Kafka clients under Kafka's own names, and which of them are secrets. */
final class KafkaOverrides {
    static final String PREFIX = "kafka.";

    /** What the promises of the product hang on is not for a setting to change. */
    private static final Set<String> FIXED = Set.of(
            "acks",
            "application.id",
            "auto.offset.reset",
            "enable.auto.commit",
            "enable.idempotence",
            "isolation.level",
            "processing.guarantee",
            "transactional.id");

    /** What has a setting of its own is not set twice, perhaps differently: by Kafka's name, that setting. */
    private static final Map<String, Setting> OWN = Map.of(
            "bootstrap.servers", Setting.BOOTSTRAP_SERVERS,
            "replication.factor", Setting.REPLICATION_FACTOR,
            "state.dir", Setting.STATE_DIRECTORY,
            "num.stream.threads", Setting.STREAM_THREADS,
            "num.standby.replicas", Setting.STANDBY_REPLICAS,
            "group.instance.id", Setting.GROUP_INSTANCE_ID);

    /** Whatever of Kafka's settings may hold a secret: rather one too many than one too few. */
    private static final Pattern SECRET = Pattern.compile(
            "password|secret|jaas|credential|token|passphrase|keystore\\.key|private\\.key", Pattern.CASE_INSENSITIVE);

    /** A secret may also stand in a file; the setting with this behind its name says in which. */
    private static final String FILE = ".file";

    private KafkaOverrides() {}

    /**
     * Reads them.
     *
     * @param given texts of all settings, by name
     * @param problems mistakes are added here, one line each
     * @return by Kafka's own names
     */
    static Map<String, String> read(Map<String, String> given, List<String> problems) {
        Map<String, String> overrides = new TreeMap<>();
        given.forEach((name, value) -> {
            if (!name.startsWith(PREFIX)) {
                return;
            }
            boolean isFile = isFileOfSecret(name);
            String setting = isFile ? ofFile(name) : name;
            String kafkaName = setting.substring(PREFIX.length());
            if (FIXED.contains(kafkaName)) {
                problems.add(name + ": is fixed, as exactly once hangs on it");
            }
            if (OWN.containsKey(kafkaName)) {
                problems.add(name + ": is set with " + OWN.get(kafkaName).settingName());
            }
            if (isFile && given.containsKey(setting)) {
                problems.add(name + ": is given beside " + setting + "; only one of them may be");
            }
            overrides.put(kafkaName, isFile ? content(name, value, problems) : value);
        });
        return Map.copyOf(overrides);
    }

    /** Whether the value of a setting may be a secret; the name of a file with one is none. */
    static boolean isSecret(String name) {
        return SECRET.matcher(name).find() && !isFileOfSecret(name);
    }

    private static boolean isFileOfSecret(String name) {
        return name.endsWith(FILE) && SECRET.matcher(ofFile(name)).find();
    }

    private static String ofFile(String name) {
        return name.substring(0, name.length() - FILE.length());
    }

    /** As an editor leaves it in a file: the end of its line does not belong to a secret. */
    private static String content(String name, String file, List<String> problems) {
        try {
            return Files.readString(Path.of(file.strip())).stripTrailing();
        } catch (IOException | InvalidPathException e) {
            problems.add(name + ": expected a readable file, was \"" + file + "\"");
            return "";
        }
    }
}
