package io.dossierstreams.topology;

import io.dossierstreams.breach.Alert;
import io.dossierstreams.breach.Judge;
import io.dossierstreams.breach.Source;
import io.dossierstreams.closing.CalendarShelf;
import io.dossierstreams.closing.DefinitionShelf;
import io.dossierstreams.closing.TickClosing;
import io.dossierstreams.deadline.DeadlineTable;
import io.dossierstreams.deadline.SentNotices;
import io.dossierstreams.delta.CountCodec;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.DeltaCodec;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.ProcedureMonthKey;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.dossier.DossierCodec;
import io.dossierstreams.ledger.AggregateEntry;
import io.dossierstreams.ledger.AggregateTable;
import io.dossierstreams.ledger.Ledger;
import io.dossierstreams.ledger.LedgerTables;
import io.dossierstreams.ledger.ProcedureMonthTable;
import io.dossierstreams.ledger.Reached;
import io.dossierstreams.ledger.ScopePeriod;
import io.dossierstreams.ledger.UnitDayTable;
import io.dossierstreams.ledger.UnitMonths;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.state.BinaryWriter;
import io.dossierstreams.state.Table;
import io.dossierstreams.topology.StoreTable.Format;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The tables of both tasks over their state stores: one place says in which bytes each is kept. */
final class StoreTables {
    private static final Format<String> TEXT = new Format<>(
            text -> text.getBytes(StandardCharsets.UTF_8), bytes -> new String(bytes, StandardCharsets.UTF_8));
    /** The one key of tables with a single entry. */
    private static final Format<Integer> SINGLE = new Format<>(key -> new byte[1], bytes -> 0);

    /** The value of tables that are sets. */
    private static final Format<Boolean> PRESENT = new Format<>(present -> new byte[] {1}, bytes -> true);

    private static final Format<UnitDayKey> UNIT_DAY = new Format<>(UnitDayKey::encode, UnitDayKey::decode);
    private static final Format<ProcedureMonthKey> PROCEDURE_MONTH =
            new Format<>(ProcedureMonthKey::encode, ProcedureMonthKey::decode);
    private static final Format<ScopePeriod> SCOPE_PERIOD = new Format<>(ScopePeriod::encode, ScopePeriod::decode);
    private static final Format<Counters> COUNTERS = new Format<>(Counters::encode, Counters::decode);
    private static final Format<Long> COUNT = new Format<>(CountCodec::encode, CountCodec::decode);

    private static final Format<AggregateEntry> AGGREGATE =
            new Format<>(AggregateEntry::encode, AggregateEntry::decode);

    /**
     * How many values the ledger keeps decoded, some tens of megabytes at most: of a country about as many as a tick with
     * all units reads, of a province all that is not closed long ago.
     */
    private static final int RECENT_FIGURES = 65_536;

    private static final int RECENT_UNIT_DAYS = 16_384;

    private final Function<String, KeyValueStore<Bytes, byte[]>> stores;

    /** @param stores opens a store by its name */
    StoreTables(Function<String, KeyValueStore<Bytes, byte[]>> stores) {
        this.stores = stores;
    }

    DossierTables dossierTables() {
        return new DossierTables(
                new StoreTable<>(
                        stores.apply(Names.DOSSIER_STORE),
                        TEXT,
                        new Format<>(DossierCodec::encode, DossierCodec::decode)),
                new StoreTable<>(stores.apply(Names.PENDING_DELTA_STORE), UNIT_DAY, COUNTERS),
                new StoreTable<>(stores.apply(Names.PENDING_PROCEDURE_STORE), PROCEDURE_MONTH, COUNT),
                deadlines(),
                new StoreTable<>(
                        stores.apply(Names.SENT_NOTICE_STORE),
                        TEXT,
                        new Format<>(SentNotices::encode, SentNotices::decode)),
                new StoreTable<>(stores.apply(Names.HEARD_SOURCE_STORE), TEXT, PRESENT),
                new StoreTable<>(
                        stores.apply(Names.DOSSIER_PROGRESS_STORE),
                        SINGLE,
                        new Format<>(DossierProgress::encode, DossierProgress::decode)));
    }

    DeadlineTable deadlines() {
        return new DeadlineKeys(stores.apply(Names.DEADLINE_STORE));
    }

    /** What closes ticks, over the stores of the ledger. */
    TickClosing closing(LedgerRules rules) {
        AggregateTable aggregates = new Aggregates(stores.apply(Names.AGGREGATE_STORE));
        LedgerTables tables = new LedgerTables(
                references(Names.UNIT_STORE, ReferenceKind.UNITS),
                references(Names.CAMPAIGN_STORE, ReferenceKind.CAMPAIGNS),
                new UnitDays(stores.apply(Names.UNIT_DAY_STORE)),
                aggregates);
        Table<String, Alert> alerts = new StoreTable<>(
                stores.apply(Names.ALERT_STORE), TEXT, new Format<>(Alert::encode, Alert::decode), RECENT_FIGURES);
        Table<String, Source> sources =
                new StoreTable<>(stores.apply(Names.SOURCE_STORE), TEXT, new Format<>(Source::encode, Source::decode));
        Ledger ledger = new Ledger(rules.zone(), rules.horizonMonths(), tables);
        return new TickClosing(
                rules.zone(),
                ledger,
                new UnitMonths(new ProcedureMonths(stores.apply(Names.PROCEDURE_MONTH_STORE))),
                new DefinitionShelf(references(Names.DEFINITION_STORE, ReferenceKind.DEFINITIONS)),
                new CalendarShelf(references(Names.CALENDAR_STORE, ReferenceKind.CALENDARS)),
                new Judge(
                        aggregates,
                        ledger::sumOf,
                        references(Names.TARGET_STORE, ReferenceKind.TARGETS),
                        alerts,
                        sources));
    }

    private <T extends Record> Table<String, T> references(String store, ReferenceKind<T> kind) {
        return new StoreTable<>(stores.apply(store), TEXT, new Format<>(kind.codec()::encode, kind.codec()::decode));
    }

    Table<Integer, Reached> ledgerProgress() {
        return new StoreTable<>(
                stores.apply(Names.LEDGER_PROGRESS_STORE), SINGLE, new Format<>(Reached::encode, Reached::decode));
    }

    WaitingTable waiting() {
        return new Waiting(stores.apply(Names.WAITING_STORE));
    }

    private static final class UnitDays extends StoreTable<UnitDayKey, Counters> implements UnitDayTable {
        UnitDays(KeyValueStore<Bytes, byte[]> store) {
            super(store, UNIT_DAY, COUNTERS, RECENT_UNIT_DAYS);
        }

        @Override
        public void forEachOn(LocalDate day, BiConsumer<UnitDayKey, Counters> visitor) {
            forEachWithPrefix(UnitDayKey.prefix(day), visitor);
        }

        @Override
        public void forEachBefore(LocalDate day, BiConsumer<UnitDayKey, Counters> visitor) {
            forEachBelow(UnitDayKey.prefix(day), visitor);
        }
    }

    private static final class ProcedureMonths extends StoreTable<ProcedureMonthKey, Long>
            implements ProcedureMonthTable {
        ProcedureMonths(KeyValueStore<Bytes, byte[]> store) {
            super(store, PROCEDURE_MONTH, COUNT, RECENT_UNIT_DAYS);
        }

        @Override
        public void forEachOf(LocalDate month, String unit, BiConsumer<ProcedureMonthKey, Long> visitor) {
            forEachWithPrefix(ProcedureMonthKey.prefix(month, unit), visitor);
        }

        @Override
        public void forEachBefore(LocalDate month, BiConsumer<ProcedureMonthKey, Long> visitor) {
            forEachBelow(ProcedureMonthKey.prefix(month), visitor);
        }
    }

    private static final class Aggregates extends StoreTable<ScopePeriod, AggregateEntry> implements AggregateTable {
        Aggregates(KeyValueStore<Bytes, byte[]> store) {
            super(store, SCOPE_PERIOD, AGGREGATE, RECENT_FIGURES);
        }

        @Override
        public void forEachIn(Period period, BiConsumer<ScopePeriod, AggregateEntry> visitor) {
            forEachWithPrefix(ScopePeriod.prefix(period), visitor);
        }
    }

    private static final class Waiting extends StoreTable<byte[], DeltaRecord> implements WaitingTable {
        Waiting(KeyValueStore<Bytes, byte[]> store) {
            super(
                    store,
                    new Format<>(Function.identity(), Function.identity()),
                    new Format<>(DeltaCodec::encode, DeltaCodec::decode));
        }

        @Override
        public void add(DeltaRecord delta) {
            put(DeltaCodec.waitingKey(delta), delta);
        }

        @Override
        public int markers(long tick) {
            return keysWithPrefix(DeltaCodec.markerPrefix(tick)).size();
        }

        @Override
        public List<DeltaRecord> of(long tick) {
            List<DeltaRecord> deltas = new ArrayList<>();
            forEachWithPrefix(prefix(tick), (key, delta) -> deltas.add(delta));
            return deltas;
        }

        private static byte[] prefix(long tick) {
            return new BinaryWriter().writeSortable(tick).toByteArray();
        }

        /** By the keys that are there: they may be of an earlier version. */
        @Override
        public void remove(long tick) {
            keysWithPrefix(prefix(tick)).forEach(key -> put(key, null));
        }
    }
}
