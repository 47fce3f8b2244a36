package io.dossierstreams.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of one dossier: the valid event of each type and sub-id, and when it became known. In the order of the
 * sub-ids, because "the first by time, then id" is then the first of the earliest ones.
 */
record KnownFacts(Map<Register, EventArrived> valid) {

    /** The highest revision is valid; where revisions are equal, the greatest event in the order given. */
    static KnownFacts of(List<EventArrived> eventsOfOneDossier, Comparator<DossierEvent> conflictOrder) {
        Comparator<DossierEvent> order =
                Comparator.comparingInt(DossierEvent::revision).thenComparing(conflictOrder);
        Map<Register, EventArrived> valid = new TreeMap<>();
        Map<Register, List<EventArrived>> registers = eventsOfOneDossier.stream()
                .collect(groupingBy(arrived -> Register.of(arrived.event()), TreeMap::new, toList()));
        registers.forEach((register, arrivals) -> {
            DossierEvent event =
                    arrivals.stream().map(EventArrived::event).max(order).orElseThrow();
            valid.put(register, new EventArrived(firstArrival(event, arrivals), event));
        });
        return new KnownFacts(valid);
    }

    /** The earliest record of the same facts counts, so that the order of arrival does not. */
    private static Instant firstArrival(DossierEvent event, List<EventArrived> arrivals) {
        return arrivals.stream()
                .filter(arrived -> arrived.event().revision() == event.revision())
                .filter(arrived -> Facts.of(arrived.event()).equals(Facts.of(event)))
                .map(EventArrived::at)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** All valid events of a type, by sub-id. */
    List<DossierEvent> all(EventType type) {
        return valid.values().stream()
                .map(EventArrived::event)
                .filter(event -> event.type() == type)
                .toList();
    }

    /** The valid event of a type without sub-ids. */
    Optional<DossierEvent> one(EventType type) {
        return all(type).stream().findFirst();
    }

    record Register(EventType type, String subId) implements Comparable<Register> {
        static Register of(DossierEvent event) {
            String subId = "";
            if (event.data() instanceof Extended extended) {
                subId = extended.extensionId();
            } else if (event.data() instanceof Verified verified) {
                subId = verified.lookupId();
            } else if (event.data() instanceof Paid paid) {
                subId = paid.paymentId();
            } else if (event.data() instanceof Signed signed) {
                subId = signed.resultId();
            }
            return new Register(event.type(), subId);
        }

        @Override
        public int compareTo(Register other) {
            return Comparator.comparing(Register::type)
                    .thenComparing(Register::subId)
                    .compare(this, other);
        }
    }
}
