package io.dossierstreams.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesSplitTest {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);

    @Test
    void shouldMakeNoRecordWhenNothingHasChanged() {
        assertThat(Changes.of(7, 5, Deltas.NONE, Collections.emptySortedSet())).isEmpty();
    }

    @Test
    void shouldPutEverythingIntoOneRecordWhenItFits() {
        Deltas deltas = deltas(2, 3);
        SortedSet<String> heard = new TreeSet<>(List.of("/a", "/b"));
        assertThat(Changes.of(7, 5, deltas, heard)).containsExactly(new Changes(7, 5, 0, deltas, heard));
    }

    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 999, 1_000, 1_001})
    void shouldCutIntoRecordsOfTheLimitWithoutLosingAny(int units) {
        Deltas deltas = deltas(units, 1_200);
        SortedSet<String> heard = new TreeSet<>(List.of("/a", "/b"));
        List<Changes> records = Changes.of(7, 5, deltas, heard);
        assertThat(records).hasSize((units + 1_202 + 499) / 500);
        Deltas.Builder sum = new Deltas.Builder();
        SortedSet<String> sources = new TreeSet<>();
        for (int i = 0; i < records.size(); i++) {
            Changes changes = records.get(i);
            assertThat(changes.sequence()).isEqualTo(i);
            assertThat(entries(changes)).isBetween(1, Changes.MOST_ENTRIES);
            changes.deltas().byUnitDay().forEach(sum::add);
            changes.deltas().byProcedureMonth().forEach(sum::add);
            sources.addAll(changes.heard());
        }
        assertThat(sum.build()).isEqualTo(deltas);
        assertThat(sources).isEqualTo(heard);
    }

    private static int entries(Changes changes) {
        return changes.deltas().byUnitDay().size()
                + changes.deltas().byProcedureMonth().size()
                + changes.heard().size();
    }

    private static Deltas deltas(int units, int procedures) {
        Deltas.Builder deltas = new Deltas.Builder();
        for (int i = 0; i < units; i++) {
            deltas.add("U" + i, MARCH, Measure.RECEIVED, i + 1);
        }
        for (int i = 0; i < procedures; i++) {
            deltas.add(new ProcedureMonthKey(MARCH, "U", "P" + i), i + 1);
        }
        return deltas.build();
    }
}
