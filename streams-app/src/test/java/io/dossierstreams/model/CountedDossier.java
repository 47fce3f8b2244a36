package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A dossier that counts, and what follows from its facts for all its figures.
 *
 * @param facts its valid facts
 * @param receivedEvent the valid {@code received} event
 * @param zone the zone of days
 */
record CountedDossier(KnownFacts facts, DossierEvent receivedEvent, ZoneId zone) {
    /** A dossier counts once it is known to be received, and not while it is voided. */
    static Optional<CountedDossier> of(KnownFacts facts, ZoneId zone) {
        Optional<DossierEvent> voided = facts.one(EventType.VOIDED);
        return facts.one(EventType.RECEIVED)
                .filter(received ->
                        voided.isEmpty() || received.revision() > voided.get().revision())
                .map(received -> new CountedDossier(facts, received, zone));
    }

    Received received() {
        return (Received) receivedEvent.data();
    }

    /** The receiving unit. */
    String unit() {
        return received().unit();
    }

    /** The unit that the event names, else the receiving one. */
    String unitOf(DossierEvent event) {
        String named = null;
        if (event.data() instanceof Resolved resolved) {
            named = resolved.unit();
        } else if (event.data() instanceof Signed signed) {
            named = signed.unit();
        }
        return Objects.requireNonNullElse(named, unit());
    }

    LocalDate receivedDay() {
        return day(receivedEvent.time());
    }

    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The due date that holds: of the latest extension, else of {@code received}; or null. */
    Instant due() {
        return facts.all(EventType.EXTENDED).stream()
                .max(Comparator.comparing(DossierEvent::time)
                        .thenComparing(event -> ((Extended) event.data()).extensionId()))
                .map(event -> ((Extended) event.data()).dueAt())
                .orElse(received().dueAt());
    }

    /** Whether it has a due date, and was not resolved by it. */
    boolean missedItsDueDate() {
        Instant due = due();
        return due != null
                && facts.one(EventType.RESOLVED)
                        .map(resolved -> resolved.time().isAfter(due))
                        .orElse(true);
    }

    /** The day on which it is past its due date for the first time; no dossier is before it came in. */
    LocalDate overdueDay() {
        return later(receivedDay(), day(due()));
    }

    /** The valid facts; a void that a later {@code received} has overruled is none any more. */
    List<EventArrived> validFacts() {
        return facts.valid().values().stream()
                .filter(arrived -> arrived.event().type() != EventType.VOIDED)
                .toList();
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
