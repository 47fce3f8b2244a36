package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.state.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The alerts, and which of them time alone may move: those of periods that go on, those that have no period, and those
 * that wait for a verdict to last. The latter follow from the table, so they are the same after a restart.
 */
final class LiveAlerts {
    private final Table<String, Alert> table;
    /** Those that a closed period or a removed target ends, by id. */
    private final SortedMap<String, AlertId> live = new TreeMap<>();

    private final SortedMap<String, AlertId> held = new TreeMap<>();
    /** Those of them that have no period: every tick looks at them. */
    private final SortedMap<String, AlertId> withoutPeriod = new TreeMap<>();
    /** Those without a period that have fired and are not over. */
    private final SortedMap<String, AlertId> silences = new TreeMap<>();

    /** @param table by alert id; restored before this is called */
    LiveAlerts(Table<String, Alert> table) {
        this.table = table;
        table.forEach((text, alert) -> follow(text, AlertId.parse(text), alert));
    }

    Alert get(AlertId id) {
        Alert stored = table.get(id.toString());
        return stored == null ? Alert.NEW : stored;
    }

    void put(AlertId id, Alert alert) {
        String text = id.toString();
        table.put(text, alert);
        follow(text, id, alert);
    }

    /**
     * Those that wait for a verdict to last.
     *
     * @param reached as-of day of the tick before, or null at the first
     */
    List<AlertId> held(LocalDate reached) {
        return openSince(reached, held.values());
    }

    /**
     * Those whose period was not over at the tick before; others are left alone for good, unless their figures change.
     *
     * @param reached as-of day of the tick before, or null at the first
     */
    List<AlertId> openSince(LocalDate reached) {
        return openSince(reached, live.values());
    }

    /** Those without a period that go on. */
    List<AlertId> withoutPeriod() {
        return List.copyOf(withoutPeriod.values());
    }

    /** The silences that have fired and are not over, by alert id. */
    List<AlertId> silences() {
        return List.copyOf(silences.values());
    }

    /** What is over is dropped from what is looked at; a restart would bring it back, to be dropped again. */
    private static List<AlertId> openSince(LocalDate reached, Collection<AlertId> ids) {
        if (reached != null) {
            ids.removeIf(id -> id.endsBefore(reached));
        }
        return List.copyOf(ids);
    }

    /** Removes what can never change again: the periods whose aggregates are gone. */
    void forget(Predicate<Period> gone) {
        List<String> forgotten = new ArrayList<>();
        table.forEach((text, alert) -> {
            if (AlertId.parse(text).period().filter(gone).isPresent()) {
                forgotten.add(text);
            }
        });
        forgotten.forEach(text -> {
            table.put(text, null);
            live.remove(text);
            held.remove(text);
        });
    }

    private void follow(String text, AlertId id, Alert alert) {
        boolean hasPeriod = id.period().isPresent();
        keep(live, hasPeriod && isMovedByTime(alert.state()), text, id);
        keep(held, hasPeriod && alert.isHeld(), text, id);
        keep(silences, !hasPeriod && alert.isBreach(), text, id);
        keep(withoutPeriod, !hasPeriod && isMovedByTime(alert.state()), text, id);
    }

    private static void keep(Map<String, AlertId> ids, boolean keep, String text, AlertId id) {
        if (keep) {
            ids.put(text, id);
        } else {
            ids.remove(text);
        }
    }

    private static boolean isMovedByTime(AlertState state) {
        return switch (state) {
            case OK, INSUFFICIENT, PENDING, FIRING, RECOVERING -> true;
            case RESOLVED, MISSED, EXPIRED -> false;
        };
    }
}
