package io.dossierstreams.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * One family over the metrics of Kafka Streams: which of them it takes, and what it makes of them.
 *
 * @param name of the family
 * @param help in words
 * @param label of the family, or null where it has none
 * @param group of Kafka's metrics
 * @param metrics their names
 * @param tag whose value becomes that of the label
 * @param value which part of the tag's value; a metric whose tag does not match is left out
 * @param factor from Kafka's unit to that of the family
 * @param together what several metrics with the same label make
 */
record StreamsSeries(
        String name,
        String help,
        String label,
        String group,
        List<String> metrics,
        String tag,
        Pattern value,
        double factor,
        BinaryOperator<Double> together) {
    private static final Pattern THREAD = Pattern.compile(".*-StreamThread-(\\d+)");
    private static final Pattern MAIN_CONSUMER = Pattern.compile(".*-StreamThread-(\\d+)-consumer");
    private static final Pattern ANY = Pattern.compile("(.*)");
    private static final double MILLISECONDS = 0.001;

    /** All that are exported. */
    static final List<StreamsSeries> ALL = List.of(
            new StreamsSeries(
                    "kafka_stream_client_failed_threads",
                    "Threads that have failed since the start.",
                    null,
                    "stream-metrics",
                    List.of("failed-stream-threads"),
                    "client-id",
                    ANY,
                    1,
                    Double::sum),
            thread("process_rate", "Records processed per second.", "process-rate", 1),
            thread(
                    "process_latency_avg_seconds",
                    "Mean time to process a record.",
                    "process-latency-avg",
                    MILLISECONDS),
            thread(
                    "process_latency_max_seconds",
                    "Longest time to process a record.",
                    "process-latency-max",
                    MILLISECONDS),
            thread("commit_rate", "Commits per second.", "commit-rate", 1),
            thread("commit_latency_avg_seconds", "Mean time of a commit.", "commit-latency-avg", MILLISECONDS),
            thread("commit_latency_max_seconds", "Longest time of a commit.", "commit-latency-max", MILLISECONDS),
            thread("poll_rate", "Polls per second.", "poll-rate", 1),
            thread("poll_latency_avg_seconds", "Mean time of a poll.", "poll-latency-avg", MILLISECONDS),
            new StreamsSeries(
                    "kafka_stream_task_dropped_records_rate",
                    "Records that Kafka Streams dropped, per second.",
                    "task_id",
                    "stream-task-metrics",
                    List.of("dropped-records-rate"),
                    "task-id",
                    ANY,
                    1,
                    Double::sum),
            consumer("records_lag_max", "Greatest lag of a partition, in records.", "records-lag-max"),
            consumer("records_consumed_rate", "Records read per second.", "records-consumed-rate"),
            new StreamsSeries(
                    "kafka_stream_state_bytes",
                    "Size of a store on disk and in memory tables.",
                    "store",
                    "stream-state-metrics",
                    List.of("total-sst-files-size", "size-all-mem-tables"),
                    "rocksdb-state-id",
                    ANY,
                    1,
                    Double::sum));

    private static StreamsSeries thread(String name, String help, String metric, double factor) {
        return new StreamsSeries(
                "kafka_stream_thread_" + name,
                help,
                "thread",
                "stream-thread-metrics",
                List.of(metric),
                "thread-id",
                THREAD,
                factor,
                Double::max);
    }

    /** Of the consumers that read the log: those that restore have lags of their own. */
    private static StreamsSeries consumer(String name, String help, String metric) {
        return new StreamsSeries(
                "kafka_consumer_" + name,
                help,
                "thread",
                "consumer-fetch-manager-metrics",
                List.of(metric),
                "client-id",
                MAIN_CONSUMER,
                1,
                Double::max);
    }

    /** The value that a metric adds; empty where it is none of this family. */
    Optional<Labelled> of(MetricName metric, Metric source) {
        Map<String, String> tags = metric.tags();
        // Consumers have the same names once more for each topic and partition.
        if (!metric.group().equals(group)
                || !metrics.contains(metric.name())
                || !tags.containsKey(tag)
                || tags.containsKey("topic")) {
            return Optional.empty();
        }
        Matcher matcher = value.matcher(tags.get(tag));
        return matcher.matches() && source.metricValue() instanceof Number number
                ? Optional.of(new Labelled(label == null ? "" : matcher.group(1), number.doubleValue() * factor))
                : Optional.empty();
    }

    /**
     * A value under its label.
     *
     * @param label value of the label; empty where there is none
     * @param value in the unit of the family
     */
    record Labelled(String label, double value) {}
}
