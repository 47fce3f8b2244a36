package io.dossierstreams.topology;

import io.dossierstreams.explain.Explainer;
import io.dossierstreams.explain.Explanation;
import io.dossierstreams.explain.PublishedMessage;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A log in memory, what the pipeline published of its alerts, and their explanations. */
final class ExplainScene {
    private final EventLog log;
    private final List<PublishedMessage> published = new ArrayList<>();

    ExplainScene(EventLog log) {
        this.log = log;
        for (SentRecord sent : new SimulatedPipeline(log).run().ledgerOutputs()) {
            if (sent.sink().equals(Names.BREACH_STATE_SINK) && !sent.key().equals(Names.TICK_COMPLETE_KEY)) {
                published.add(new PublishedMessage(Topic.BREACH_STATES.topicName(), published.size(), record(sent)));
            }
        }
    }

    /** Every message of every alert, in order. */
    List<PublishedMessage> published() {
        return published;
    }

    Explanation explain(PublishedMessage message, int events) {
        return Explainer.explain(
                List.of(message), new ProofScene(log).proof(log.partitions().size()), events, ProofProgress.NONE);
    }

    /** The last message of an alert. */
    PublishedMessage last(String alert) {
        return published.stream()
                .filter(message -> breach(message).id().equals(alert))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    static Breach breach(PublishedMessage message) {
        return MessageCodec.BREACH.decode(message.record().value());
    }

    private static BreachRecord record(SentRecord sent) {
        Headers headers = new RecordHeaders();
        sent.headers().lines().forEach(line -> {
            int sign = line.indexOf('=');
            headers.add(line.substring(0, sign), line.substring(sign + 1).getBytes(StandardCharsets.UTF_8));
        });
        return new BreachRecord(sent.key().getBytes(StandardCharsets.UTF_8), headers, sent.value(), sent.timestamp());
    }
}
