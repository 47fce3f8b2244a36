package io.dossierstreams.benchmark.flink;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** By how much the counters of a unit and day change; stays within a task. */
record UnitDayChange(UnitDayKey key, Counters counters) {
    static final TypeInformation<UnitDayChange> TYPE =
            new ValueType<>(UnitDayChange.class, new UnitDayChangeSerializer());
}
