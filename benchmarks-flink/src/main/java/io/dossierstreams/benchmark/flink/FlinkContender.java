package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.Measured;
import io.dossierstreams.benchmark.peer.PeerOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The work of a peer on Flink, in one process, over the log that is there. */
public final class FlinkContender {
    private FlinkContender() {}

    public static void main(String... arguments) throws Exception {
        PeerOptions options = PeerOptions.parse(arguments);
        createTopics(options);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(options.threads(), JobSettings.of(options));
        DataStream<LogRecord> log = environment.fromSource(
                KafkaEnds.source(options),
                WatermarkStrategy.forGenerator(context -> new TickWatermarks()),
                "log",
                LogRecord.TYPE);
        PeerJob.results(log, options.units()).sinkTo(KafkaEnds.sink(options)).name("results");
        JobExecutionResult result = environment.execute("benchmark-" + options.run());
        Measured.of(
                        result.<Long>getAccumulatorResult(FoldFunction.EVENTS),
                        result.<Long>getAccumulatorResult(FoldFunction.FIRST_MILLIS))
                .print();
    }

    private static void createTopics(PeerOptions options) throws InterruptedException, ExecutionException {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, options.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(options.aggregateTopic(), 1, (short) 1),
                            new NewTopic(options.breachTopic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }
}
