package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.PeerOptions;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends results to the topics of a run. */
final class ResultRecords implements KafkaRecordSerializationSchema<Result>, KafkaDatasetFacetProvider {
    private static final long serialVersionUID = 1;

    private final String aggregateTopic;
    private final String breachTopic;

    ResultRecords(PeerOptions options) {
        this.aggregateTopic = options.aggregateTopic();
        this.breachTopic = options.breachTopic();
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Result result, KafkaSinkContext context, Long timestamp) {
        String topic = switch (result.kind()) {
            case AGGREGATE -> aggregateTopic;
            case BREACH -> breachTopic;
        };
        return new ProducerRecord<>(topic, result.key(), result.value());
    }

    /** So that the sink can look for the transactions that a run before it has left open. */
    @Override
    public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
        return Optional.of(new DefaultKafkaDatasetFacet(
                DefaultKafkaDatasetIdentifier.ofTopics(List.of(aggregateTopic, breachTopic))));
    }
}
