import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints breaches, one line each: first those that are open, then each transition as it comes. To be copied: it needs
 * kafka-clients and jackson-databind, and nothing of dossier-streams.
 */
public final class BreachConsumer {
    private static final String USAGE = """
            usage: BreachConsumer [--bootstrap-servers HOST:PORT] [--config FILE] [--topic-prefix PREFIX]
                   [--language vi|en] [--kind KIND] [--severity SEVERITY] [--level LEVEL] [--parent UNIT]
                   [--history] [--until-end]
            """;

    /** The options that ask for a value of a header. */
    private static final List<String> FILTERS = List.of("kind", "severity", "level", "parent");

    private static final Set<String> OPTIONS =
            Set.of("bootstrap-servers", "config", "topic-prefix", "language", "kind", "severity", "level", "parent");
    private static final Set<String> FLAGS = Set.of("history", "until-end");

    /** An alert that is open: it has fired and has not ended. */
    private static final Set<String> OPEN = Set.of("FIRING", "RECOVERING");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ObjectMapper json = new ObjectMapper();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, String> options;

    /**
     * The last revision acted on, by alert id. Printing may be forgotten; who opens tickets keeps it with the tickets, in
     * the same transaction, and acts where the revision is above the one kept.
     */
    private final Map<String, Long> revisions = new HashMap<>();

    private BreachConsumer(KafkaConsumer<String, byte[]> consumer, Map<String, String> options) {
        this.consumer = consumer;
        this.options = options;
    }

    public static void main(String[] args) {
        Map<String, String> options = options(args);
        if (options == null) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(options), new StringDeserializer(), new ByteArrayDeserializer())) {
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(consumer, main)));
            new BreachConsumer(consumer, options).run();
        } catch (WakeupException e) {
            // Asked to stop: nothing to put away.
        } catch (KafkaException | IOException e) {
            System.err.println("breaches cannot be read: " + e.getMessage());
            // Not exit: the hook would wait for this thread.
            Runtime.getRuntime().halt(1);
        }
    }

    private void run() {
        String prefix = options.getOrDefault("topic-prefix", "");
        if (!options.containsKey("history")) {
            printOpen(prefix + "dossier.breach.state.v1");
        }
        // What happens. Read from its beginning, as a place noted between the two topics could miss a transition;
        // what the state topic has told already is skipped by its revision.
        read(prefix + "dossier.breach.event.v1", options.containsKey("until-end"), message -> {
            if (isNew(message) && isAskedFor(message)) {
                print(message);
            }
        });
    }

    /** What holds: the last message of each alert. A topic that is not compacted yet has older ones too. */
    private void printOpen(String topic) {
        Map<String, ConsumerRecord<String, byte[]>> open = new LinkedHashMap<>();
        read(topic, true, message -> {
            if (isNew(message)) {
                open.remove(message.key());
                if (OPEN.contains(header(message, "breach-state")) && isAskedFor(message)) {
                    open.put(message.key(), message);
                }
            }
        });
        open.values().forEach(this::print);
        System.err.println(open.size() + " open; transitions follow");
    }

    /** Hands over the breaches of all partitions: to the end as it is now, or until the process ends. */
    private void read(String topic, boolean untilEnd, Consumer<ConsumerRecord<String, byte[]>> action) {
        // Assigned and not subscribed to: each start reads all partitions, so there is no group to commit for.
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        // With read_committed this is the end of what is committed. Compare positions: the last offset is no message.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!untilEnd || partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(500))) {
                if (isBreach(message)) {
                    action.accept(message);
                }
            }
        }
    }

    /** Other types stand on the same topics: ends of ticks, reminders, and what later versions add. */
    private static boolean isBreach(ConsumerRecord<String, byte[]> message) {
        return message.value() != null && "dossier.breach.v1".equals(header(message, "ce_type"));
    }

    /** By headers alone: no value is parsed that is not printed. */
    private boolean isAskedFor(ConsumerRecord<String, byte[]> message) {
        return FILTERS.stream()
                .filter(options::containsKey)
                .allMatch(name -> options.get(name).equals(header(message, "breach-" + name)));
    }

    /** Whether it has not been acted on. Kafka may hand over a message twice; its id is the alert's with a revision. */
    private boolean isNew(ConsumerRecord<String, byte[]> message) {
        String id = header(message, "ce_id");
        long revision = Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
        if (revision <= revisions.getOrDefault(message.key(), 0L)) {
            return false;
        }
        revisions.put(message.key(), revision);
        return true;
    }

    private void print(ConsumerRecord<String, byte[]> message) {
        try {
            JsonNode breach = json.readTree(message.value());
            out.printf(
                    "%s %s %s %s %s%n",
                    header(message, "ce_time"),
                    header(message, "breach-state"),
                    header(message, "breach-severity"),
                    header(message, "ce_id"),
                    breach.get("text")
                            .get(options.getOrDefault("language", "vi"))
                            .asText());
        } catch (IOException e) {
            throw new KafkaException("offset " + message.offset() + " of " + message.topic() + " is no JSON", e);
        }
    }

    /** The value of a header, or null where it is not there. */
    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Properties settings(Map<String, String> options) throws IOException {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", "localhost:9092");
        if (options.containsKey("config")) {
            // Kafka's own names: security.protocol, sasl.jaas.config, ssl.truststore.location and so on.
            try (InputStream file = new FileInputStream(options.get("config"))) {
                settings.load(file);
            }
        }
        if (options.containsKey("bootstrap-servers")) {
            settings.put("bootstrap.servers", options.get("bootstrap-servers"));
        }
        // Without it, one sees messages of ticks that are taken back after a crash.
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        return settings;
    }

    /** Null where they make no sense. */
    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (FLAGS.contains(name)) {
                options.put(name, "");
            } else if (OPTIONS.contains(name) && i + 1 < args.length) {
                options.put(name, args[++i]);
            } else {
                return null;
            }
        }
        return Set.of("vi", "en").contains(options.getOrDefault("language", "vi")) ? options : null;
    }

    private static void stop(KafkaConsumer<?, ?> consumer, Thread main) {
        consumer.wakeup();
        try {
            main.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
