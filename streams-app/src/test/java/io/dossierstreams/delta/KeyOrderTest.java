package io.dossierstreams.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stores sort by bytes; what the pipeline reads as a range, and the order in which it does, hang on these. */
class KeyOrderTest {

    @Test
    void shouldSortUnitDaysByDayThenUnit() {
        List<UnitDayKey> keys = new ArrayList<>();
        for (String day : List.of("2000-01-01", "2000-09-12", "2023-12-31", "2024-01-01", "2149-06-06")) {
            for (String unit : List.of("A", "A.B", "AB", "B", "Z_1", "a")) {
                keys.add(new UnitDayKey(LocalDate.parse(day), unit));
            }
        }
        assertThat(keys).isSorted();
        assertThat(keys.stream().map(UnitDayKey::encode)).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void shouldSortProcedureMonthsByMonthThenUnitThenProcedure() {
        List<ProcedureMonthKey> keys = new ArrayList<>();
        for (String month : List.of("2000-01-01", "2000-09-01", "2023-12-01", "2149-06-01")) {
            for (String unit : List.of("A", "A-1", "A.B", "AB", "B", "a")) {
                for (String procedure : List.of("1", "1.000", "10", "2", "A", "Ă", "đ")) {
                    keys.add(new ProcedureMonthKey(LocalDate.parse(month), unit, procedure));
                }
            }
        }
        assertThat(keys).isSorted();
        assertThat(keys.stream().map(ProcedureMonthKey::encode)).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void shouldFindTheProceduresOfOneUnitAndMonthByTheirFirstBytes() {
        LocalDate month = LocalDate.of(2023, 3, 1);
        byte[] prefix = ProcedureMonthKey.prefix(month, "A");
        assertThat(new ProcedureMonthKey(month, "A", "P").encode()).startsWith(prefix);
        for (String other : List.of("AB", "A.B", "B", "a")) {
            assertThat(Arrays.mismatch(new ProcedureMonthKey(month, other, "P").encode(), prefix))
                    .as(other)
                    .isLessThan(prefix.length);
        }
    }

    @Test
    void shouldSortScopePeriodsByKindThenStartThenScope() {
        List<ScopePeriod> keys = new ArrayList<>();
        for (PeriodKind kind : PeriodKind.CALENDAR.stream().sorted().toList()) {
            for (String day : List.of("2000-01-01", "2023-12-31", "2024-12-31")) {
                for (Scope scope :
                        List.of(Scope.level("A", Level.COMMUNE), Scope.UNASSIGNED, Scope.under("A"), Scope.unit("A"))) {
                    keys.add(new ScopePeriod(Period.of(kind, LocalDate.parse(day)), scope));
                }
            }
        }
        for (String campaign : List.of("2000-01-01..2000-01-01", "2000-01-01..2023-12-31", "2023-09-28..2023-11-26")) {
            keys.add(new ScopePeriod(Period.parse(campaign), Scope.under("A")));
            keys.add(new ScopePeriod(Period.parse(campaign), Scope.unit("A")));
        }
        assertThat(keys).isSorted();
        assertThat(keys.stream().map(ScopePeriod::encode)).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void shouldSortWaitingRecordsByTickThenKindThenPartitionThenSequence() {
        List<DeltaRecord> records = new ArrayList<>();
        for (long tick : new long[] {1, 255, 256}) {
            for (int sequence = 0; sequence < 300; sequence += 255) {
                records.add(new Reference(tick, 0, sequence, "dossier.unit.v1", "A", null));
            }
            for (int partition : new int[] {0, 5, 255, 256}) {
                for (long sequence : new long[] {0, 127, 128, 256}) {
                    records.add(new Changes(tick, partition, sequence, Deltas.NONE, Collections.emptySortedSet()));
                }
            }
            for (int partition : new int[] {0, 5, 255, 256}) {
                records.add(new Marker(new Tick(tick, Instant.EPOCH, 6), partition));
            }
        }
        assertThat(records.stream().map(DeltaCodec::waitingKey))
                .isSortedAccordingTo(Arrays::compareUnsigned)
                .doesNotHaveDuplicates();
    }
}
