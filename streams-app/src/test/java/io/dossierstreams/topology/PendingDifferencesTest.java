package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final DossierTables tables = new StoreTables(MapStore::new).dossierTables();
    private PendingDifferences pending = new PendingDifferences(tables);

    @Test
    void shouldGiveWhatIsCombinedInTheOrderOfKeys() {
        pending.add(deltas("B", 1));
        pending.add(deltas("A", 2));
        pending.add(deltas("B", 3));
        Deltas taken = pending.take();
        assertThat(taken).isEqualTo(deltas("A", 2, "B", 4));
        assertThat(List.copyOf(taken.byUnitDay().keySet())).containsExactly(unitDay("A"), unitDay("B"));
        assertThat(List.copyOf(taken.byProcedureMonth().keySet())).containsExactly(procedure("A"), procedure("B"));
    }

    @Test
    void shouldGiveNothingWhenDifferencesCameToZero() {
        pending.add(deltas("A", 2));
        pending.add(deltas("A", -2));
        assertThat(pending.take()).isEqualTo(Deltas.NONE);
    }

    @Test
    void shouldGiveEverythingOnce() {
        pending.add(deltas("A", 2));
        pending.take();
        pending.add(deltas("A", 1));
        assertThat(pending.take()).isEqualTo(deltas("A", 1));
    }

    @Test
    void shouldKnowWhatWasStoredWhenItIsStartedAgain() {
        pending.add(deltas("A", 2));
        pending.store();
        pending.add(deltas("A", 1));
        pending.add(deltas("B", 1));
        pending = new PendingDifferences(tables);
        pending.add(deltas("A", 4));
        assertThat(pending.take()).isEqualTo(deltas("A", 6));
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldLeaveNothingInTheTablesWhenItCameToZeroAfterACommit() {
        pending.add(deltas("A", 2));
        pending.store();
        assertThat(entries()).hasSize(2);
        pending.add(deltas("A", -2));
        pending.store();
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldWriteNothingWhenEverythingIsTakenBeforeTheCommit() {
        pending.add(deltas("A", 2));
        pending.take();
        pending.store();
        assertThat(entries()).isEmpty();
    }

    private List<Object> entries() {
        List<Object> entries = new ArrayList<>();
        tables.pending().forEach((key, sum) -> entries.add(sum));
        tables.pendingProcedures().forEach((key, sum) -> entries.add(sum));
        return entries;
    }

    private static Deltas deltas(String unit, long count) {
        return new Deltas.Builder()
                .add(unit, MARCH, Measure.RECEIVED, count)
                .add(procedure(unit), count)
                .build();
    }

    private static Deltas deltas(String unit, long count, String other, long otherCount) {
        return new Deltas.Builder()
                .add(unit, MARCH, Measure.RECEIVED, count)
                .add(procedure(unit), count)
                .add(other, MARCH, Measure.RECEIVED, otherCount)
                .add(procedure(other), otherCount)
                .build();
    }

    private static UnitDayKey unitDay(String unit) {
        return new UnitDayKey(MARCH, unit);
    }

    private static ProcedureMonthKey procedure(String unit) {
        return new ProcedureMonthKey(MARCH, unit, "1.004873");
    }
}
