package io.dossierstreams.ledger;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.state.MemoryTable;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The tables of the ledger in memory. */
public final class MemoryTables {
    public final MemoryTable<String, Unit> units = new MemoryTable<>();
    public final MemoryTable<String, Campaign> campaigns = new MemoryTable<>();
    public final UnitDays unitDays = new UnitDays();
    public final Aggregates aggregates = new Aggregates();

    public LedgerTables tables() {
        return new LedgerTables(units, campaigns, unitDays, aggregates);
    }

    /** Counters per unit and day. */
    public static final class UnitDays extends MemoryTable<UnitDayKey, Counters> implements UnitDayTable {
        @Override
        public void forEachOn(LocalDate day, BiConsumer<UnitDayKey, Counters> visitor) {
            forEach((key, counters) -> {
                if (key.day().equals(day)) {
                    visitor.accept(key, counters);
                }
            });
        }

        @Override
        public void forEachBefore(LocalDate day, BiConsumer<UnitDayKey, Counters> visitor) {
            forEach((key, counters) -> {
                if (key.day().isBefore(day)) {
                    visitor.accept(key, counters);
                }
            });
        }
    }

    /** What is kept per scope and period. */
    public static final class Aggregates extends MemoryTable<ScopePeriod, AggregateEntry> implements AggregateTable {
        @Override
        public void forEachIn(Period period, BiConsumer<ScopePeriod, AggregateEntry> visitor) {
            forEach((key, counters) -> {
                if (key.period().equals(period)) {
                    visitor.accept(key, counters);
                }
            });
        }
    }
}
