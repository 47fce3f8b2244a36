package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.LogEntry;
import io.dossierstreams.benchmark.throughput.Workload;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierCodec;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.event.DossierEvent;
import java.io.IOException;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Decodes events, folds them into their dossier, and gives what that changes. State is a dossier's bytes, on the heap as
 * well: a checkpoint of the hash map writes all dossiers, an event needs one.
 */
final class FoldFunction extends KeyedProcessFunction<Key, LogRecord, UnitDayChange> {
    /** Name of the accumulator: how many events were taken. */
    static final String EVENTS = "events";

    /** Name of the accumulator: when the first was taken, milliseconds since 1970. */
    static final String FIRST_MILLIS = "firstMillis";

    private static final long serialVersionUID = 1;

    private final LongCounter events = new LongCounter();
    private final LongMinimum firstMillis = new LongMinimum();
    private transient EventReader reader;
    private transient Contributions contributions;
    private transient ValueState<byte[]> state;
    private transient boolean begun;

    @Override
    public void open(OpenContext context) {
        reader = new EventReader();
        contributions = new Contributions(Workload.ZONE);
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("dossier", new BytesSerializer()));
        getRuntimeContext().addAccumulator(EVENTS, events);
        getRuntimeContext().addAccumulator(FIRST_MILLIS, firstMillis);
    }

    @Override
    public void processElement(LogRecord message, Context context, Collector<UnitDayChange> out) throws IOException {
        if (!begun) {
            begun = true;
            firstMillis.add(System.currentTimeMillis());
        }
        long arrival = context.timestamp();
        if (LogEntry.read(reader, message.headers(), message.key(), message.value(), arrival)
                instanceof LogEntry.Event event) {
            events.add(1);
            fold(event.event(), arrival, out);
        }
    }

    private void fold(DossierEvent event, long arrival, Collector<UnitDayChange> out) throws IOException {
        Dossier before = DossierCodec.decode(state.value());
        Dossier after = DossierFold.fold(before, event, arrival).dossier();
        if (after != before) {
            state.update(DossierCodec.encode(after));
            contributions
                    .difference(before, after)
                    .byUnitDay()
                    .forEach((key, counters) -> out.collect(new UnitDayChange(key, counters)));
        }
    }
}
