package io.dossierstreams.model;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What is known of one dossier: the valid event of each type and sub-id. In the order of the sub-ids, because "the first
 * by time, then id" is then the first of the earliest ones.
 */
record KnownFacts(Map<Register, DossierEvent> valid) {

    /** The highest revision is valid; where revisions are equal, the greatest event in the order given. */
    static KnownFacts of(List<DossierEvent> eventsOfOneDossier, Comparator<DossierEvent> conflictOrder) {
        Comparator<DossierEvent> order =
                Comparator.comparingInt(DossierEvent::revision).thenComparing(conflictOrder);
        Map<Register, DossierEvent> valid = new TreeMap<>();
        for (DossierEvent event : eventsOfOneDossier) {
            valid.merge(Register.of(event), event, BinaryOperator.maxBy(order));
        }
        return new KnownFacts(valid);
    }

    /** All valid events of a type, by sub-id. */
    List<DossierEvent> all(EventType type) {
        return valid.values().stream().filter(event -> event.type() == type).toList();
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
