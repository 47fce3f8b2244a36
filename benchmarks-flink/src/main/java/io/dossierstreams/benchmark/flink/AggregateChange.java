package io.dossierstreams.benchmark.flink;

import io.dossierstreams.delta.Counters;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * By how much an aggregate changes.
 *
 * @param key {@code scope|period}
 */
record AggregateChange(Key key, Counters flows) {
    static final TypeInformation<AggregateChange> TYPE =
            new ValueType<>(AggregateChange.class, new AggregateChangeSerializer());
}
