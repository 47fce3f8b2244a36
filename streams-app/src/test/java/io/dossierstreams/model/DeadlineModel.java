package io.dossierstreams.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The notices of due dates: at each tick it looks at every dossier anew, and at every notice that was ever sent of it.
 * It keeps no times to look at a dossier again, and forgets nothing.
 */
public final class DeadlineModel {
    private final Duration dueSoon;
    private final Comparator<DossierEvent> conflictOrder;
    private final List<EventArrived> arrived = new ArrayList<>();
    private final Map<String, List<ModelNotice>> history = new HashMap<>();

    private DeadlineModel(Duration dueSoon, Comparator<DossierEvent> conflictOrder) {
        this.dueSoon = dueSoon;
        this.conflictOrder = conflictOrder;
    }

    /** The notices of each tick, by dossier; of one dossier in the order in which they are sent. */
    public static List<List<ModelNotice>> notices(
            List<LogEntry> entries, Duration dueSoon, Comparator<DossierEvent> conflictOrder) {
        DeadlineModel model = new DeadlineModel(dueSoon, conflictOrder);
        List<List<ModelNotice>> ticks = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry instanceof EventArrived event) {
                model.arrived.add(event);
            } else if (entry instanceof DayTick tick) {
                ticks.add(model.tick(tick.now()));
            }
        }
        return ticks;
    }

    private List<ModelNotice> tick(Instant now) {
        Map<String, List<EventArrived>> dossiers =
                arrived.stream().collect(groupingBy(event -> event.event().dossierId(), TreeMap::new, toList()));
        List<ModelNotice> notices = new ArrayList<>();
        dossiers.forEach((id, events) -> {
            List<ModelNotice> sent = history.computeIfAbsent(id, unknown -> new ArrayList<>());
            int before = sent.size();
            KnownFacts facts = KnownFacts.of(events, conflictOrder);
            facts.one(EventType.RECEIVED).ifPresent(received -> look(now, facts, received, sent));
            notices.addAll(sent.subList(before, sent.size()));
        });
        return notices;
    }

    private void look(Instant now, KnownFacts facts, DossierEvent received, List<ModelNotice> sent) {
        // Days do not matter here, so any zone will do.
        Optional<CountedDossier> counted = CountedDossier.of(facts, ZoneOffset.UTC);
        Optional<DossierEvent> resolved = facts.one(EventType.RESOLVED);
        Instant due = counted.isPresent() && resolved.isEmpty() ? counted.get().due() : null;
        String id = received.dossierId();
        String unit = ((Received) received.data()).unit();

        Instant missed = missed(sent);
        if (missed != null && !missed.equals(due)) {
            if (counted.isEmpty()) {
                sent.add(new ModelNotice(now, "CLEARED VOIDED", id, unit, missed, null));
            } else if (resolved.isPresent()) {
                Instant time = resolved.get().time();
                sent.add(new ModelNotice(now, "CLEARED RESOLVED", id, unit, missed, time));
            } else if (due != null
                    && due.isAfter(missed)
                    && !facts.all(EventType.EXTENDED).isEmpty()) {
                sent.add(new ModelNotice(now, "CLEARED EXTENDED", id, unit, missed, due));
            } else {
                sent.add(new ModelNotice(now, "CLEARED CORRECTED", id, unit, missed, due));
            }
        }
        if (due == null) {
            return;
        }
        if (now.isAfter(due)) {
            if (missed(sent) == null) {
                sent.add(new ModelNotice(now, "OVERDUE", id, unit, due, null));
            }
        } else if (!dueSoon.isZero() && !now.isBefore(due.minus(dueSoon)) && !saidDueSoon(sent, due)) {
            sent.add(new ModelNotice(now, "DUE_SOON", id, unit, due, null));
        }
    }

    /** The due date that the last notice of all but due-soon ones says was missed; null if it says otherwise. */
    private static Instant missed(List<ModelNotice> sent) {
        Instant missed = null;
        for (ModelNotice notice : sent) {
            if (notice.kind().equals("OVERDUE")) {
                missed = notice.dueAt();
            } else if (notice.kind().startsWith("CLEARED")) {
                missed = null;
            }
        }
        return missed;
    }

    private static boolean saidDueSoon(List<ModelNotice> sent, Instant due) {
        return sent.stream()
                .anyMatch(notice -> notice.kind().equals("DUE_SOON") && Objects.equals(notice.dueAt(), due));
    }
}
