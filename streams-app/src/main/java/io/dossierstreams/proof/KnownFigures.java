package io.dossierstreams.proof;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.delta.UnitDayKey;
import io.dossierstreams.ledger.UnitMonthKey;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Follows the figures of tick after tick: what the compacted topics held, and which reference data were in force. */
public final class KnownFigures implements Consumer<TickFigures> {
    private final BiConsumer<UnitDayKey, UnitDay> unitDays;
    private final SortedMap<UnitMonthKey, UnitMonth> unitMonths = new TreeMap<>();
    private final KnownReferences references = new KnownReferences();
    private TickComplete complete;

    /**
     * @param unitDays takes every unit and day that a tick changed, null where nothing is left of it. They are by far the
     *     most, so who asks decides what of them to keep, and how
     */
    public KnownFigures(BiConsumer<UnitDayKey, UnitDay> unitDays) {
        this.unitDays = unitDays;
    }

    @Override
    public void accept(TickFigures figures) {
        figures.unitDays().forEach(unitDays);
        figures.unitMonths().forEach((key, unitMonth) -> put(unitMonths, key, unitMonth));
        references.accept(figures.references());
        complete = figures.complete();
    }

    private static <K, V> void put(Map<K, V> known, K key, V value) {
        if (value == null) {
            known.remove(key);
        } else {
            known.put(key, value);
        }
    }

    /** The last tick that was followed; null before the first. */
    public TickComplete complete() {
        return complete;
    }

    /** The procedures received online by units and months. */
    public SortedMap<UnitMonthKey, UnitMonth> unitMonths() {
        return Collections.unmodifiableSortedMap(unitMonths);
    }

    /** The reference data of a kind that were in force, by id. */
    public <T extends Record> SortedMap<String, T> references(ReferenceKind<T> kind) {
        return references.of(kind);
    }
}
