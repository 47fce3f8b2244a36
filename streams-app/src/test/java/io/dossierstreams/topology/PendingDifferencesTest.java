package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Change;
import io.dossierstreams.delta.DeltaRecord.ProcedureChange;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingDifferencesTest {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);

    private final PendingDifferences pending = new PendingDifferences(new StoreTables(MapStore::new).dossierTables());

    @Test
    void shouldSendWhatIsCombinedInTheOrderOfKeys() {
        pending.add(deltas("B", 1));
        pending.add(deltas("A", 2));
        pending.add(deltas("B", 3));
        assertThat(send(7))
                .containsExactly(
                        new Change(7, 5, 0, unitDay("A"), Counters.of(Measure.RECEIVED, 2)),
                        new Change(7, 5, 1, unitDay("B"), Counters.of(Measure.RECEIVED, 4)),
                        new ProcedureChange(7, 5, 0, procedure("A"), 2),
                        new ProcedureChange(7, 5, 1, procedure("B"), 4));
    }

    @Test
    void shouldSendNothingWhenDifferencesCameToZero() {
        pending.add(deltas("A", 2));
        pending.add(deltas("A", -2));
        assertThat(send(7)).isEmpty();
    }

    @Test
    void shouldSendEverythingOnce() {
        pending.add(deltas("A", 2));
        send(7);
        pending.add(deltas("A", 1));
        assertThat(send(8))
                .containsExactly(
                        new Change(8, 5, 0, unitDay("A"), Counters.of(Measure.RECEIVED, 1)),
                        new ProcedureChange(8, 5, 0, procedure("A"), 1));
    }

    private List<DeltaRecord> send(long tick) {
        List<DeltaRecord> sent = new ArrayList<>();
        pending.send(tick, 5, sent::add);
        return sent;
    }

    private static Deltas deltas(String unit, long count) {
        return new Deltas.Builder()
                .add(unit, MARCH, Measure.RECEIVED, count)
                .add(procedure(unit), count)
                .build();
    }

    private static UnitDayKey unitDay(String unit) {
        return new UnitDayKey(MARCH, unit);
    }

    private static ProcedureMonthKey procedure(String unit) {
        return new ProcedureMonthKey(MARCH, unit, "P");
    }
}
