package io.dossierstreams.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Looks for phenomena in a random log. */
record LogView(RandomLog log) {
    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, RandomLog.ZONE);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(RandomLog.ZONE).toInstant();
    }

    <T extends LogEntry> List<T> entries(Class<T> kind) {
        return log.entries().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The events as they arrive, per dossier. */
    List<List<EventArrived>> dossiers() {
        return List.copyOf(entries(EventArrived.class).stream()
                .collect(groupingBy(arrived -> arrived.event().dossierId(), toList()))
                .values());
    }

    /** The events as they arrive, per register of a dossier. */
    List<List<DossierEvent>> registers() {
        List<List<DossierEvent>> registers = new ArrayList<>();
        for (List<EventArrived> dossier : dossiers()) {
            Map<KnownFacts.Register, List<DossierEvent>> byRegister =
                    dossier.stream().map(EventArrived::event).collect(groupingBy(KnownFacts.Register::of, toList()));
            registers.addAll(byRegister.values());
        }
        return registers;
    }

    /** Whether a list holds two such elements, the first of them before the second. */
    static <T> boolean hasPair(List<T> list, BiPredicate<T, T> wanted) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                if (wanted.test(list.get(i), list.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean registerHasPair(BiPredicate<DossierEvent, DossierEvent> wanted) {
        return registers().stream().anyMatch(register -> hasPair(register, wanted));
    }

    /** Whether a correction changes this trait of such data. */
    <D extends EventData> boolean correctionChanges(Class<D> type, Function<D, Object> trait) {
        return registerHasPair((a, b) -> a.revision() != b.revision()
                && type.isInstance(a.data())
                && !String.valueOf(trait.apply(type.cast(a.data())))
                        .equals(String.valueOf(trait.apply(type.cast(b.data())))));
    }

    /** All data of a type. */
    <D extends EventData> List<D> data(Class<D> type) {
        return log.events().stream()
                .map(DossierEvent::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Per dossier, the valid facts when all has arrived. */
    List<KnownFacts> known() {
        return dossiers().stream()
                .map(dossier -> KnownFacts.of(dossier, ModelRun.CONFLICT_ORDER))
                .toList();
    }
}
