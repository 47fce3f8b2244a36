package io.dossierstreams.benchmark.flink;

import io.dossierstreams.benchmark.peer.Booking;
import io.dossierstreams.benchmark.peer.Tree;
import io.dossierstreams.benchmark.throughput.Workload;
import io.dossierstreams.delta.Counters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up what changes and sends it on before each watermark and each checkpoint barrier, as the bundles of Flink's own
 * table operators do. So nothing of it is ever in a checkpoint, and none of it is late.
 *
 * <p>Differences are first added up by day and scope and only then spread over periods: the scopes at the top take in all
 * units.
 */
final class CombineOperator extends AbstractStreamOperator<AggregateChange>
        implements OneInputStreamOperator<UnitDayChange, AggregateChange> {
    private static final long serialVersionUID = 1;

    private final int units;
    private transient Tree tree;
    private transient Booking booking;
    /** By day, then unit. */
    private transient Map<LocalDate, Map<String, Counters.Sum>> sums;

    /** @param units number of units of the workload */
    CombineOperator(int units) {
        this.units = units;
    }

    @Override
    public void open() throws Exception {
        super.open();
        tree = Tree.of(new Workload(0, units, 0).directory());
        booking = new Booking(tree);
        sums = new HashMap<>();
    }

    @Override
    public void processElement(StreamRecord<UnitDayChange> element) {
        UnitDayChange change = element.getValue();
        sums.computeIfAbsent(change.key().day(), none -> new HashMap<>())
                .computeIfAbsent(change.key().unit(), none -> new Counters.Sum())
                .add(change.counters());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        flush();
        super.processWatermark(mark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        flush();
    }

    private void flush() {
        StreamRecord<AggregateChange> element = new StreamRecord<>(null);
        spread().forEach((period, sumsByScope) -> sumsByScope.forEach((scope, sum) -> output.collect(
                element.replace(new AggregateChange(Key.of(Booking.key(scope, period)), sum.toCounters())))));
        sums.clear();
    }

    /** By period, then scope. */
    private Map<String, Map<String, Counters.Sum>> spread() {
        Map<String, Map<String, Counters.Sum>> periods = new HashMap<>();
        sums.forEach((day, byUnit) -> {
            Map<String, Counters> byScope = byScope(byUnit);
            for (String period : booking.periods(day)) {
                Map<String, Counters.Sum> ofPeriod = periods.computeIfAbsent(period, none -> new HashMap<>());
                byScope.forEach((scope, flows) -> ofPeriod.computeIfAbsent(scope, none -> new Counters.Sum())
                        .add(flows));
            }
        });
        return periods;
    }

    private Map<String, Counters> byScope(Map<String, Counters.Sum> byUnit) {
        Map<String, Counters.Sum> sumsByScope = new HashMap<>();
        byUnit.forEach((unit, sum) -> {
            Counters flows = sum.toCounters().flows();
            if (!flows.isZero()) {
                for (String scope : tree.scopes(unit)) {
                    sumsByScope
                            .computeIfAbsent(scope, none -> new Counters.Sum())
                            .add(flows);
                }
            }
        });
        Map<String, Counters> byScope = new HashMap<>();
        sumsByScope.forEach((scope, sum) -> byScope.put(scope, sum.toCounters()));
        return byScope;
    }
}
