package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.benchmark.peer.PeerTargets;
import io.dossierstreams.benchmark.peer.Tree;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.benchmark.throughput.Workload;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Adds up an aggregate; at the tick after a change it is given, and judged by its targets. */
final class LedgerFunction extends KeyedProcessFunction<Key, AggregateChange, Result> {
    private static final long serialVersionUID = 1;

    private final int units;
    private transient PeerTargets targets;
    private transient ValueState<Standing> state;

    /** @param units number of units of the workload */
    LedgerFunction(int units) {
        this.units = units;
    }

    @Override
    public void open(OpenContext context) {
        Workload workload = new Workload(0, units, 0);
        targets = new PeerTargets(workload.targets(), Tree.of(workload.directory()));
        state = getRuntimeContext().getState(new ValueStateDescriptor<>("aggregate", new StandingSerializer()));
    }

    @Override
    public void processElement(AggregateChange change, Context context, Collector<Result> out) throws IOException {
        state.update(standing().plus(change.flows()));
        TimerService timers = context.timerService();
        // Whenever the next tick may be: the timer runs when the watermark has moved.
        timers.registerEventTimeTimer(timers.currentWatermark() + 1);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Result> out) throws IOException {
        Standing before = standing();
        out.collect(Result.of(context.getCurrentKey(), before.flows()));
        String key = context.getCurrentKey().toString();
        List<PeerTarget> judgedBy = targets.of(key);
        Standing after = before;
        for (int i = 0; i < judgedBy.size(); i++) {
            PeerTarget target = judgedBy.get(i);
            boolean below = target.isBelow(before.flows(), before.isBelow(i));
            if (below != before.isBelow(i)) {
                after = after.turned(i);
                String breach = target.breachKey(PeerTargets.unit(key), Booking.period(key));
                out.collect(Result.of(breach, below ? Verdict.BELOW : Verdict.CLEARED));
            }
        }
        if (after != before) {
            state.update(after);
        }
    }

    private Standing standing() throws IOException {
        Standing known = state.value();
        return known == null ? Standing.NONE : known;
    }
}
