package io.dossierstreams.benchmark.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.benchmark.Country;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopLedgerTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 9);
    private static final Workload WORKLOAD = new Workload(0, 30, 2);
    private static final String UNIT = WORKLOAD.directory().stream()
            .filter(unit -> unit.level() == Level.COMMUNE)
            .map(Unit::id)
            .findFirst()
            .orElseThrow();

    private final Seen seen = new Seen();
    private final LoopLedger ledger = new LoopLedger(WORKLOAD, seen);

    @Test
    void shouldCloseATickOnlyWhenAllPartitionsHaveReachedIt() {
        ledger.take(part(0, 1, 3));
        ledger.take(part(0, 2, 5));
        assertThat(seen.ticks).isEmpty();
        assertThat(ledger.isDone()).isFalse();

        ledger.take(part(1, 1, 4));

        assertThat(seen.ticks).containsExactly(1L);
        assertThat(seen.received("unit:" + UNIT + "|2024-05")).isEqualTo(7);
        assertThat(seen.received("under:" + Country.ROOT + "|2024")).isEqualTo(7);
    }

    @Test
    void shouldSayOnceThatABreachBeginsAndThatItEnds() {
        both(1, resolved(0, 30));
        both(2, resolved(0, 30));
        both(3, resolved(200, 200));

        assertThat(seen.verdicts)
                .contains("on-time-MONTH|" + UNIT + "|2024-05 BELOW", "on-time-MONTH|" + UNIT + "|2024-05 CLEARED")
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @Test
    void shouldGiveAllThatIsKeptAtTheEnd() {
        both(1, resolved(0, 30));
        Seen all = new Seen();

        ledger.giveAll(all);

        assertThat(all.last).isEqualTo(seen.last);
        assertThat(all.verdicts).containsExactlyInAnyOrderElementsOf(seen.verdicts);
    }

    private void both(long tick, Counters counters) {
        ledger.take(new PartOfTick(0, tick, 0, 0, Map.of()));
        ledger.take(part(1, tick, counters));
    }

    private static Counters resolved(long onTime, long all) {
        return Counters.of(Measure.RESOLVED, all).plus(Measure.RESOLVED_ON_TIME, onTime);
    }

    private static PartOfTick part(int partition, long tick, long received) {
        return part(partition, tick, Counters.of(Measure.RECEIVED, received));
    }

    private static PartOfTick part(int partition, long tick, Counters counters) {
        return new PartOfTick(partition, tick, 0, 1, Map.of(DAY, Map.of(UNIT, new Counters.Sum().add(counters))));
    }

    private static final class Seen implements LoopLedger.Output {
        private final Map<String, Counters> last = new HashMap<>();
        private final List<String> verdicts = new ArrayList<>();
        private final List<Long> ticks = new ArrayList<>();

        @Override
        public void changed(String key, Counters flows) {
            last.put(key, flows);
        }

        @Override
        public void changed(String key, Verdict verdict) {
            verdicts.add(key + " " + verdict);
        }

        @Override
        public void closed(long tick, List<PartOfTick> parts) {
            ticks.add(tick);
        }

        private long received(String key) {
            return last.get(key).get(Measure.RECEIVED);
        }
    }
}
