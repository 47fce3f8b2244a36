package io.dossierstreams.runtime;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The names of all settings, with their defaults and what they are for. */
public enum Setting {
    BOOTSTRAP_SERVERS("bootstrap.servers", "localhost:9092", "the Kafka cluster, host:port"),
    TOPIC_PREFIX("topic.prefix", null, "put before the name of every topic; each log has its own"),
    APPLICATION_ID("application.id", "dossier-streams", "instances with the same id share the work"),
    EVENT_PARTITIONS("event.partitions", "6", "partitions of the event log; cannot be changed later"),
    REPLICATION_FACTOR("replication.factor", "1", "copies of each topic that is created; 3 in production"),
    TIME_ZONE("time.zone", "Asia/Ho_Chi_Minh", "time zone of days and periods"),
    TICK_INTERVAL_MS("tick.interval.ms", "5000", "least time between two ticks; 1000 where alerts must be quick"),
    TICK_MAXIMUM_INTERVAL_MS("tick.maximum.interval.ms", "60000", "most time between two ticks when nothing arrives"),
    TICK_KEY_FILE("tick.key.file", "data/tick.key", "file with the secret that ticks are signed with"),
    STATE_DIRECTORY("state.directory", "data/state", "where state is kept between starts"),
    STATE_STORE("state.store", "rocksdb", "rocksdb, or memory for speed at the price of heap"),
    STREAM_THREADS("stream.threads", "2", "threads that process events"),
    STANDBY_REPLICAS(
            "standby.replicas", "0", "further copies of each store, on other instances, that take over at once"),
    GROUP_INSTANCE_ID("group.instance.id", null, "a name that stays with this instance: restarts without rebalance"),
    HTTP_ADDRESS("http.address", "127.0.0.1", "address at which metrics and health are served; loopback unless set"),
    HTTP_PORT("http.port", "0", "its port; 0 is a free one, printed at the start"),
    HTTP_TOKEN_FILE(
            "http.token.file", null, "file with the token that metrics and topology are asked with; open without"),
    METRICS_PERIODS("metrics.periods", "month", "kinds of periods whose current one is exported as metrics"),
    METRICS_UNIT_SERIES("metrics.unit.series", "20000", "most series of units that are exported as metrics; 0 is none"),
    ALERTMANAGER_URL("alertmanager.url", null, "Alertmanager that alerts are sent to; none are without"),
    ALERTMANAGER_TOKEN_FILE("alertmanager.token.file", null, "file with the token that it is sent"),
    ALERTMANAGER_BASIC_FILE("alertmanager.basic.file", null, "file with user:password that it is sent instead"),
    EVENT_MAXIMUM_BYTES("event.maximum.bytes", "65536", "size limit of an event"),
    EVENT_MAXIMUM_DEPTH("event.maximum.depth", "16", "limit on the nesting of an event's JSON"),
    HORIZON_MONTHS("horizon.months", "24", "events further back than this are rejected"),
    DUE_SOON_HOURS("due.soon.hours", "24", "hours before its due date when a dossier is due soon; 0 is never"),
    DEFINITIONS_FILE("definitions.file", null, "definitions of indicators, beside the built-in ones or in their place");

    private final String settingName;
    private final String defaultText;
    private final String description;

    Setting(String settingName, String defaultText, String description) {
        this.settingName = settingName;
        this.defaultText = defaultText;
        this.description = description;
    }

    public String settingName() {
        return settingName;
    }

    /** The default, or null where there is none. */
    public String defaultText() {
        return defaultText;
    }

    /**
     * Its text among those given, else its default; null where there is neither. An application id that is not given
     * begins with the topic prefix: two logs on one cluster must never share a group and changelogs.
     */
    String textIn(Map<String, String> given) {
        String text = given.get(settingName);
        if (text == null && this == APPLICATION_ID) {
            return given.getOrDefault(TOPIC_PREFIX.settingName, "").strip() + defaultText;
        }
        return text == null ? defaultText : text;
    }

    public String description() {
        return description;
    }

    /** The setting with this name; empty if there is none. */
    public static Optional<Setting> of(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.settingName.equals(name))
                .findFirst();
    }
}
