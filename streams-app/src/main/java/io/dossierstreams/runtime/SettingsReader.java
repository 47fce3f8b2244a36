package io.dossierstreams.runtime;

import io.dossierstreams.log.Signer;
import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.reference.DefinitionRules;
import io.dossierstreams.reference.FileProblemsException;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.topic.TopicNames;
import io.dossierstreams.topology.StateStores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads settings from texts, checks them all, and lists every mistake at once. Names are listed in {@link Setting};
 * names that begin with {@code kafka.} go to the Kafka clients.
 */
public final class SettingsReader {
    private static final String ENVIRONMENT_PREFIX = "DOSSIER_";

    private final Map<String, String> given;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> given) {
        this.given = given;
    }

    /**
     * Reads settings; those not given have their defaults.
     *
     * @param given texts by name
     * @throws SettingsException with every mistake
     */
    public static Settings read(Map<String, String> given) {
        return new SettingsReader(given).read();
    }

    /**
     * Reads what commands need that only talk to the cluster. The other settings may be there, and are not looked at:
     * they may name files that are not on this machine.
     *
     * @param given texts by name
     * @throws SettingsException with every mistake
     */
    public static ClusterSettings readCluster(Map<String, String> given) {
        SettingsReader reader = new SettingsReader(given);
        reader.checkNames();
        return reader.checked(reader.cluster());
    }

    /**
     * Reads what a replay needs to write ticks.
     *
     * @param given texts by name
     * @throws SettingsException with every mistake
     */
    public static TickerSettings readTicker(Map<String, String> given) {
        SettingsReader reader = new SettingsReader(given);
        reader.checkNames();
        return reader.checked(new TickerSettings(reader.cluster(), reader.applicationId(), reader.tickKey()));
    }

    /**
     * Reads what the application's group, transactions and state are named after.
     *
     * @param given texts by name
     * @throws SettingsException with every mistake
     */
    public static String readApplicationId(Map<String, String> given) {
        SettingsReader reader = new SettingsReader(given);
        reader.checkNames();
        return reader.checked(reader.applicationId());
    }

    /**
     * Reads what decides, beside the log, what is made of it.
     *
     * @param given texts by name
     * @throws SettingsException with every mistake
     */
    public static CountingSettings readCounting(Map<String, String> given) {
        SettingsReader reader = new SettingsReader(given);
        reader.checkNames();
        return reader.checked(
                new CountingSettings(reader.cluster(), reader.tickKey(), reader.horizonMonths(), reader.dueSoon()));
    }

    /**
     * The settings in the environment: {@code DOSSIER_TICK_INTERVAL_MS} is {@code tick.interval.ms}, and
     * {@code DOSSIER_KAFKA_SECURITY_PROTOCOL} is {@code kafka.security.protocol}.
     */
    public static Map<String, String> fromEnvironment(Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                settings.put(
                        name.substring(ENVIRONMENT_PREFIX.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        return settings;
    }

    private Settings read() {
        checkNames();
        Settings settings = new Settings(
                cluster(),
                applicationId(),
                Duration.ofMillis(number(Setting.TICK_INTERVAL_MS, 100, 3_600_000)),
                Duration.ofMillis(number(Setting.TICK_MAXIMUM_INTERVAL_MS, 100, 3_600_000)),
                tickKey(),
                value(
                        Setting.STATE_DIRECTORY,
                        "a path",
                        text -> Optional.of(Path.of(text).toAbsolutePath().normalize())),
                value(
                        Setting.STATE_STORE,
                        "one of " + Arrays.toString(StateStores.values()).toLowerCase(Locale.ROOT),
                        text -> Optional.of(StateStores.valueOf(text.toUpperCase(Locale.ROOT)))),
                number(Setting.STREAM_THREADS, 1, 64),
                number(Setting.STANDBY_REPLICAS, 0, 10),
                Optional.ofNullable(given.get(Setting.GROUP_INSTANCE_ID.settingName())),
                http(),
                metrics(),
                alertmanager(),
                horizonMonths(),
                dueSoon(),
                definitions());
        if (settings.tickMaximumInterval().compareTo(settings.tickInterval()) < 0
                && problems.stream().noneMatch(problem -> problem.startsWith("tick."))) {
            problems.add(Setting.TICK_MAXIMUM_INTERVAL_MS.settingName() + ": must be at least "
                    + Setting.TICK_INTERVAL_MS.settingName());
        }
        return checked(settings);
    }

    private ClusterSettings cluster() {
        return new ClusterSettings(
                value(Setting.BOOTSTRAP_SERVERS, "host:port, comma separated", SettingForms::servers),
                topics(),
                number(Setting.EVENT_PARTITIONS, 1, 1_000),
                number(Setting.REPLICATION_FACTOR, 1, 10),
                value(Setting.TIME_ZONE, "a time zone such as Asia/Ho_Chi_Minh", SettingForms::zone),
                new Limits(
                        number(Setting.EVENT_MAXIMUM_BYTES, 1_024, 1_000_000),
                        number(Setting.EVENT_MAXIMUM_DEPTH, 2, 100)),
                KafkaOverrides.read(given, problems));
    }

    private TopicNames topics() {
        if (!given.containsKey(Setting.TOPIC_PREFIX.settingName())) {
            return TopicNames.UNPREFIXED;
        }
        return value(
                Setting.TOPIC_PREFIX,
                "at most " + TopicNames.MAXIMUM_PREFIX + " letters, digits, '.', '_' or '-'",
                text -> Optional.of(new TopicNames(text)));
    }

    private String applicationId() {
        // The default follows from the prefix, whose mistakes are its own.
        if (!given.containsKey(Setting.APPLICATION_ID.settingName())) {
            return Setting.APPLICATION_ID.textIn(given);
        }
        return value(Setting.APPLICATION_ID, "letters, digits, '.', '_' or '-'", SettingForms::name);
    }

    private MetricsSettings metrics() {
        return new MetricsSettings(
                value(Setting.METRICS_PERIODS, MetricsSettings.EXPECTED, MetricsSettings::periods),
                number(Setting.METRICS_UNIT_SERIES, 0, 1_000_000));
    }

    private Optional<AlertmanagerSettings> alertmanager() {
        Optional<URI> url = optional(Setting.ALERTMANAGER_URL, AlertmanagerSettings.URL, AlertmanagerSettings::url);
        Optional<Secret> token = optional(
                Setting.ALERTMANAGER_TOKEN_FILE, AlertmanagerSettings.TOKEN_FILE, AlertmanagerSettings::bearer);
        Optional<Secret> basic =
                optional(Setting.ALERTMANAGER_BASIC_FILE, AlertmanagerSettings.BASIC_FILE, AlertmanagerSettings::basic);
        AlertmanagerSettings.check(given.keySet(), problems);
        return url.map(known -> new AlertmanagerSettings(known, token.or(() -> basic)));
    }

    private Secret tickKey() {
        return value(
                Setting.TICK_KEY_FILE,
                "a readable file of at least " + Signer.MINIMUM_KEY_BYTES + " bytes",
                text -> SettingForms.secret(text, Signer.MINIMUM_KEY_BYTES));
    }

    private int horizonMonths() {
        return number(Setting.HORIZON_MONTHS, 1, 1_200);
    }

    private Duration dueSoon() {
        return Duration.ofHours(number(Setting.DUE_SOON_HOURS, 0, 8_784));
    }

    /** Those of the file, checked together with the built-in ones; empty where none is named, or has a mistake. */
    private Optional<ReferenceFile<Definition>> definitions() {
        String name = Setting.DEFINITIONS_FILE.settingName();
        String text = given.get(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            ReferenceFile<Definition> file = ReferenceFile.read(Path.of(text.strip()), ReferenceKind.DEFINITIONS);
            new DefinitionRules().check(file, BuiltInDefinitions.all());
            if (!file.entries().isEmpty()) {
                return Optional.of(file);
            }
            problems.add(name + ": expected definitions, found none in \"" + text + "\"");
        } catch (FileProblemsException e) {
            e.problems().forEach(problem -> problems.add(name + ": " + problem));
        } catch (IOException | InvalidPathException e) {
            problems.add(name + ": expected a readable file, was \"" + text + "\"");
        }
        return Optional.empty();
    }

    private void checkNames() {
        given.keySet().stream()
                .filter(name -> !name.startsWith(KafkaOverrides.PREFIX)
                        && Setting.of(name).isEmpty())
                .sorted()
                .forEach(name -> problems.add(name + ": there is no such setting; see 'dossier-streams run --help'"));
    }

    private <T> Optional<T> optional(Setting setting, String expected, Function<String, Optional<T>> parse) {
        return given.containsKey(setting.settingName())
                ? Optional.ofNullable(value(setting, expected, parse))
                : Optional.empty();
    }

    private <T> T checked(T settings) {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    private <T> T value(Setting setting, String expected, Function<String, Optional<T>> parse) {
        String text = setting.textIn(given);
        if (text == null) {
            problems.add(setting.settingName() + ": is required; expected " + expected);
            return null;
        }
        Optional<T> parsed;
        try {
            parsed = parse.apply(text.strip());
        } catch (IllegalArgumentException e) {
            parsed = Optional.empty();
        }
        if (parsed.isEmpty()) {
            problems.add(setting.settingName() + ": expected " + expected + ", was \"" + text + "\"");
        }
        return parsed.orElse(null);
    }

    private int number(Setting setting, int minimum, int maximum) {
        Integer number = value(setting, "a whole number from " + minimum + " to " + maximum, text -> {
            int parsed = Integer.parseInt(text);
            return parsed < minimum || parsed > maximum ? Optional.empty() : Optional.of(parsed);
        });
        return number == null ? minimum : number;
    }

    private HttpSettings http() {
        InetAddress address = value(Setting.HTTP_ADDRESS, "an IP address of this machine", SettingForms::address);
        return new HttpSettings(
                new InetSocketAddress(address, number(Setting.HTTP_PORT, 0, 65_535)),
                optional(
                        Setting.HTTP_TOKEN_FILE,
                        "a readable file of at least " + HttpSettings.MINIMUM_TOKEN_LENGTH + " printable characters",
                        text -> SettingForms.secret(text, HttpSettings.MINIMUM_TOKEN_LENGTH)
                                .flatMap(HttpSettings::token)));
    }
}
