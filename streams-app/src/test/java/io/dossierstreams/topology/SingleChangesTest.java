package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/** Changes of before they were combined: in the topic between the tasks, and waiting in the ledger's store. */
class SingleChangesTest {
    private static final Deltas UNIT_DAY = new Deltas.Builder()
            .add(new UnitDayKey(LocalDate.of(2023, 6, 30), "HN"), GoldenStateTest.COUNTERS)
            .build();
    private static final Deltas PROCEDURE = new Deltas.Builder()
            .add(new ProcedureMonthKey(LocalDate.of(2023, 6, 1), "HN.HOAI-DUC", "1.004873"), -2)
            .build();

    @Test
    void shouldReadThemAsChangesWithOneEntry() {
        assertThat(DeltaCodec.decode(golden("v1", "delta-change"))).isEqualTo(changes(UNIT_DAY));
        assertThat(DeltaCodec.decode(golden("v2", "delta-procedure-change"))).isEqualTo(changes(PROCEDURE));
        assertThat(DeltaCodec.decode(golden("v3", "delta-source-heard")))
                .isEqualTo(new Changes(300, 5, 128, Deltas.NONE, new TreeSet<>(List.of("/one-stop/hoài-nhơn"))));
    }

    @Test
    void shouldGiveAndForgetThemWhenTheyWait() {
        MapStore store = new MapStore(Names.WAITING_STORE);
        put(store, golden("v1", "waiting-key-change"), golden("v1", "delta-change"));
        put(store, golden("v2", "waiting-key-procedure-change"), golden("v2", "delta-procedure-change"));
        put(store, golden("v3", "waiting-key-source-heard"), golden("v3", "delta-source-heard"));
        WaitingTable waiting = new StoreTables(name -> store).waiting();
        DeltaRecord combined = new Changes(300, 6, 0, UNIT_DAY, Collections.emptySortedSet());
        waiting.add(combined);
        assertThat(waiting.of(300)).hasSize(4).contains(combined);
        assertThat(waiting.markers(300)).isZero();
        waiting.remove(300);
        assertThat(store.content()).isEmpty();
    }

    private static Changes changes(Deltas deltas) {
        return new Changes(300, 5, 128, deltas, Collections.emptySortedSet());
    }

    private static void put(MapStore store, byte[] key, byte[] value) {
        store.put(Bytes.wrap(key), value);
    }

    private static byte[] golden(String version, String name) {
        return HexFormat.of()
                .parseHex(GoldenStateTest.load("golden-state-" + version + ".properties")
                        .getProperty(name));
    }
}
