package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.deadline.DeadlineKey;
import io.dossierstreams.deadline.DeadlineTable;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.tick.Tick;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables over real stores of both kinds. */
class StoreTableTest {
    private static final StoreTable.Format<byte[]> RAW =
            new StoreTable.Format<>(Function.identity(), Function.identity());

    @TempDir
    private Path directory;

    private KeyValueStore<Bytes, byte[]> store;
    private CountingStore counted;

    @AfterEach
    void everyIteratorShouldBeClosed() {
        assertThat(counted.opened()).isEqualTo(counted.closed());
        store.close();
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldFindWhatWasPut(StateStores kind) {
        StoreTable<UnitDayKey, Counters> table = unitDays(kind);
        table.put(key("2023-03-01", "A"), received(1));
        assertThat(table.get(key("2023-03-01", "A"))).isEqualTo(received(1));
        assertThat(table.get(key("2023-03-01", "AB"))).isNull();
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldForgetWhenNullIsPut(StateStores kind) {
        StoreTable<UnitDayKey, Counters> table = unitDays(kind);
        table.put(key("2023-03-01", "A"), received(1));
        table.put(key("2023-03-01", "A"), null);
        assertThat(table.get(key("2023-03-01", "A"))).isNull();
        assertThat(all(table)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldVisitEverythingInTheOrderOfKeys(StateStores kind) {
        StoreTable<UnitDayKey, Counters> table = unitDays(kind);
        List<UnitDayKey> keys =
                List.of(key("2000-01-01", "Z"), key("2023-03-01", "A"), key("2023-03-01", "B"), key("2023-03-02", "A"));
        List.of(2, 0, 3, 1).forEach(i -> table.put(keys.get(i), received(i + 1L)));
        assertThat(all(table)).isEqualTo(keys);
    }

    /** Days whose last byte is 0xFF and 0x00, where a range that adds one to its prefix goes wrong. */
    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldVisitOneDayOnlyWhenItsBytesAreAtABoundary(StateStores kind) {
        StoreTable<UnitDayKey, Counters> table = unitDays(kind);
        LocalDate boundary = LocalDate.ofEpochDay(0x4BFF);
        for (int offset = -1; offset <= 2; offset++) {
            for (String unit : List.of("A", "\u007F", "ÿ")) {
                table.put(new UnitDayKey(boundary.plusDays(offset), unit), received(1));
            }
        }
        for (int offset = -1; offset <= 2; offset++) {
            LocalDate day = boundary.plusDays(offset);
            List<UnitDayKey> found = new ArrayList<>();
            table.forEachWithPrefix(UnitDayKey.prefix(day), (key, counters) -> found.add(key));
            assertThat(found)
                    .containsExactly(new UnitDayKey(day, "A"), new UnitDayKey(day, "\u007F"), new UnitDayKey(day, "ÿ"));
        }
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldVisitNothingWhenTheDayHasNoUnits(StateStores kind) {
        StoreTable<UnitDayKey, Counters> table = unitDays(kind);
        table.put(key("2023-03-01", "A"), received(1));
        List<UnitDayKey> found = new ArrayList<>();
        table.forEachWithPrefix(UnitDayKey.prefix(LocalDate.parse("2023-03-02")), (key, counters) -> found.add(key));
        assertThat(found).isEmpty();
    }

    /** Over all keys of one and two bytes of these, each also as the one to begin with, and some that are not there. */
    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldVisitSoManyFromAKeyOn(StateStores kind) {
        open(kind);
        StoreTable<byte[], byte[]> table = new StoreTable<>(counted, RAW, RAW);
        TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        byte[] bytes = {0, 1, 127, -128, -2, -1};
        for (byte first : bytes) {
            keys.add(new byte[] {first});
            for (byte second : bytes) {
                keys.add(new byte[] {first, second});
            }
        }
        keys.forEach(key -> table.put(key, key));
        List<byte[]> starts = new ArrayList<>(keys);
        starts.addAll(List.of(new byte[0], new byte[] {1, 1, 1}, new byte[] {5}, new byte[] {-1, -1, -1}));
        for (byte[] start : starts) {
            for (int limit : new int[] {0, 1, 7, 1_000}) {
                List<byte[]> found = new ArrayList<>();
                table.forEachFrom(start, limit, (key, value) -> found.add(key));
                List<byte[]> expected =
                        keys.tailSet(start, true).stream().limit(limit).toList();
                assertThat(found).containsExactlyElementsOf(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldReadShortRangesWhenTheLimitIsSmall(StateStores kind) {
        open(kind);
        StoreTable<byte[], byte[]> table = new StoreTable<>(counted, RAW, RAW);
        for (int i = 0; i < 10_000; i++) {
            byte[] key = new BinaryWriter().writeSortable(i).toByteArray();
            table.put(key, key);
        }
        byte[] start = new BinaryWriter().writeSortable(5_000).toByteArray();
        table.forEachFrom(start, 10, (key, value) -> {});
        assertThat(counted.widestRange()).as("keys in the widest range").isLessThan(256);
    }

    /** Times whose last byte is 0xFF and 0x00, with ids of any bytes. */
    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldGiveTheDeadlinesOfARangeOfTimes(StateStores kind) {
        open(kind);
        DeadlineTable deadlines = new StoreTables(name -> counted).deadlines();
        List<DeadlineKey> keys = new ArrayList<>();
        for (long time = 0x1FE; time <= 0x201; time++) {
            for (String id : List.of("A", "AB", "\u007F", "ÿ")) {
                keys.add(new DeadlineKey(time, id));
            }
        }
        keys.forEach(deadlines::put);
        DeadlineKey first = new DeadlineKey(0, "");
        assertThat(deadlines.between(first, 0x200, 100)).isEqualTo(keys.subList(0, 12));
        assertThat(deadlines.between(first, 0x200, 5)).isEqualTo(keys.subList(0, 5));
        assertThat(deadlines.between(keys.get(5), 0x200, 100)).isEqualTo(keys.subList(5, 12));
        assertThat(deadlines.between(new DeadlineKey(0x1FF, ""), 0x1FF, 100)).isEqualTo(keys.subList(4, 8));
        deadlines.remove(keys.get(4));
        assertThat(deadlines.between(keys.get(4), 0x1FF, 100)).isEqualTo(keys.subList(5, 8));
        assertThat(deadlines.between(first, 0x1FD, 100)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldReadOnlyWhatHasComeDueWhenManyDossiersAreOpen(StateStores kind) {
        open(kind);
        DeadlineTable deadlines = new StoreTables(name -> counted).deadlines();
        for (int i = 0; i < 10_000; i++) {
            deadlines.put(new DeadlineKey(1_000_000 + i, "H-" + i));
        }
        assertThat(deadlines.between(new DeadlineKey(999_000, ""), 999_999, 100))
                .isEmpty();
        assertThat(counted.widestRange()).as("keys in the widest range").isZero();
        assertThat(deadlines.between(new DeadlineKey(999_000, ""), 1_000_001, 100))
                .hasSize(2);
        assertThat(counted.widestRange()).as("keys in the widest range").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldGiveTheRecordsOfOneTickWhenOthersWait(StateStores kind) {
        open(kind);
        WaitingTable waiting = new StoreTables(name -> counted).waiting();
        DeltaRecord reference = new Reference(255, 0, 0, "dossier.unit.v1", "A", null);
        DeltaRecord first = changes(0, 9);
        DeltaRecord second = changes(1, 2);
        DeltaRecord marker = marker(255, 1);
        List.of(marker(256, 1), marker, second, marker(254, 0), first, reference)
                .forEach(waiting::add);
        assertThat(waiting.of(255)).containsExactly(reference, first, second, marker);
        assertThat(waiting.markers(255)).isEqualTo(1);
        waiting.remove(255);
        assertThat(waiting.of(255)).isEmpty();
        assertThat(waiting.of(254)).hasSize(1);
        assertThat(waiting.of(256)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldCountAMarkerOnceWhenItComesAgain(StateStores kind) {
        open(kind);
        WaitingTable waiting = new StoreTables(name -> counted).waiting();
        List.of(marker(1, 0), marker(1, 0), marker(1, 5)).forEach(waiting::add);
        assertThat(waiting.markers(1)).isEqualTo(2);
    }

    private static Changes changes(int partition, long sequence) {
        Deltas deltas = new Deltas.Builder()
                .add(key("2023-03-01", "A"), received(1))
                .add(new ProcedureMonthKey(LocalDate.parse("2023-03-01"), "A", "P"), 1)
                .build();
        return new Changes(255, partition, sequence, deltas, new TreeSet<>(Set.of("/a")));
    }

    private StoreTable<UnitDayKey, Counters> unitDays(StateStores kind) {
        open(kind);
        return new StoreTable<>(
                counted,
                new StoreTable.Format<>(UnitDayKey::encode, UnitDayKey::decode),
                new StoreTable.Format<>(Counters::encode, Counters::decode));
    }

    private void open(StateStores kind) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "store-table-test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.BytesSerde.class);
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(config, new TaskId(0, 0), directory.toFile());
        StateStoreContext storeContext = context.getStateStoreContext();
        store = kind.store("a-store").withLoggingDisabled().build();
        store.init(storeContext, store);
        counted = new CountingStore(store);
    }

    private static List<UnitDayKey> all(StoreTable<UnitDayKey, Counters> table) {
        List<UnitDayKey> keys = new ArrayList<>();
        table.forEach((key, counters) -> keys.add(key));
        return keys;
    }

    private static DeltaRecord marker(long tick, int partition) {
        return new Marker(new Tick(tick, Instant.EPOCH, 6), partition);
    }

    private static UnitDayKey key(String day, String unit) {
        return new UnitDayKey(LocalDate.parse(day), unit);
    }

    private static Counters received(long count) {
        return Counters.of(Measure.RECEIVED, count);
    }
}
