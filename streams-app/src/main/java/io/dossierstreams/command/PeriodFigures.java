package io.dossierstreams.command;

import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.TopicContent;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The figures of one period as they stand on their topic, read as any consumer would. */
public final class PeriodFigures {
    private final Map<String, Aggregate> byScope;

    private PeriodFigures(Map<String, Aggregate> byScope) {
        this.byScope = byScope;
    }

    /** Reads them up to the end of the topic. */
    public static PeriodFigures read(KafkaClients clients, Period period) {
        String suffix = "/" + period.id();
        Map<String, Aggregate> byScope = new HashMap<>();
        TopicContent.read(clients, Topic.AGGREGATES, message -> {
            String key = new String(message.key(), StandardCharsets.UTF_8);
            if (key.endsWith(suffix)) {
                String scope = key.substring(0, key.length() - suffix.length());
                byScope.put(scope, message.value() == null ? null : MessageCodec.AGGREGATE.decode(message.value()));
            }
        });
        return new PeriodFigures(byScope);
    }

    /** The figures of a scope, by its id; null where there are none. */
    public Aggregate of(String scope) {
        return byScope.get(scope);
    }

    /** An indicator of a scope; empty where it has no activity. */
    public Optional<IndicatorValue> indicator(String scope, String indicator) {
        return Optional.ofNullable(byScope.get(scope)).stream()
                .flatMap(aggregate -> aggregate.indicators().stream())
                .filter(value -> value.id().equals(indicator))
                .findFirst();
    }
}
