package io.dossierstreams.demo;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import io.dossierstreams.schema.figure.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts events the plain way: keep the highest revision of each fact, then count all dossiers anew when asked. */
final class NaiveModel {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<String, Map<String, DossierEvent>> dossiers = new HashMap<>();

    void accept(DossierEvent event) {
        dossiers.computeIfAbsent(event.dossierId(), id -> new HashMap<>())
                .merge(fact(event), event, (old, other) -> other.revision() > old.revision() ? other : old);
    }

    /** The measures per unit from the first day to the day asked for. */
    Map<String, Map<Measure, Long>> count(LocalDate first, LocalDate asOf) {
        Map<String, Map<Measure, Long>> counts = new TreeMap<>();
        for (Map<String, DossierEvent> facts : dossiers.values()) {
            DossierEvent receipt = facts.get("received");
            if (receipt == null || facts.containsKey("voided")) {
                continue;
            }
            Received received = (Received) receipt.data();
            Days days = new Days(first, asOf, counts.computeIfAbsent(received.unit(), unit -> new TreeMap<>()));
            days.received(receipt.time(), received, all(facts.values(), Verified.class));
            days.fee(facts.values());
            facts.values().forEach(fact -> days.fact(fact.time(), fact.data()));
            for (DossierEvent fact : facts.values()) {
                if (fact.data() instanceof Signed signed) {
                    String unit = signed.unit() == null ? received.unit() : signed.unit();
                    new Days(first, asOf, counts.computeIfAbsent(unit, signing -> new TreeMap<>())).signed(fact.time());
                }
            }
            DossierEvent resolution = facts.get("resolved");
            if (resolution != null) {
                days.resolved(resolution, due(received, facts.values()));
            }
            if (day(receipt.time()).isBefore(first)
                    && (resolution == null || !day(resolution.time()).isBefore(first))) {
                days.add(Measure.CARRIED_OVER, 1);
            }
        }
        return counts;
    }

    private record Days(LocalDate first, LocalDate asOf, Map<Measure, Long> counts) {
        void received(Instant time, Received received, Stream<Verified> lookups) {
            if (contains(time)) {
                add(Measure.RECEIVED, 1);
                add(Measure.RECEIVED_ONLINE, received.channel() == Channel.ONLINE);
                add(Measure.RECEIVED_IN_PERSON, received.channel() == Channel.IN_PERSON);
                add(Measure.RECEIVED_NATIONAL_ACCOUNT, received.nationalAccount());
                add(Measure.RECEIVED_REUSED_DATA, received.reusedData());
                add(Measure.RECEIVED_COMPONENTS_PARTIAL, received.components() == Components.PARTIAL);
                add(Measure.RECEIVED_COMPONENTS_FULL, received.components() == Components.FULL);
                add(Measure.RECEIVED_VERIFIED, lookups.anyMatch(Verified::matched));
            }
        }

        void fee(Collection<DossierEvent> facts) {
            facts.stream()
                    .filter(fact -> fact.data() instanceof Paid paid && paid.purpose() != Purpose.OBLIGATION)
                    .min(Comparator.comparing(DossierEvent::time)
                            .thenComparing(fact -> ((Paid) fact.data()).paymentId()))
                    .filter(fact -> contains(fact.time()))
                    .ifPresent(fact -> {
                        add(Measure.FEE_PAID, 1);
                        add(Measure.FEE_PAID_ONLINE, ((Paid) fact.data()).method() == Method.ONLINE);
                    });
        }

        void fact(Instant time, EventData data) {
            if (contains(time) && data instanceof Verified verified) {
                add(Measure.LOOKUPS, 1);
                add(Measure.LOOKUPS_MATCHED, verified.matched());
            } else if (contains(time) && data instanceof Paid paid) {
                String kind = paid.method() + "_" + paid.purpose();
                add(Measure.valueOf("PAYMENTS_" + kind), 1);
                add(Measure.valueOf("VND_" + kind), paid.amountVnd());
            }
        }

        void signed(Instant time) {
            add(Measure.SIGNED_RESULTS, contains(time));
        }

        void resolved(DossierEvent event, Instant due) {
            if (contains(event.time())) {
                Resolved resolved = (Resolved) event.data();
                add(Measure.RESOLVED, 1);
                add(Measure.RESOLVED_ON_TIME, !event.time().isAfter(due));
                add(Measure.RESOLVED_ELECTRONIC, resolved.electronicResult());
                add(Measure.CERTIFIED_COPIES, resolved.certifiedCopies());
            }
        }

        void add(Measure measure, boolean counts) {
            add(measure, counts ? 1 : 0);
        }

        void add(Measure measure, long value) {
            counts.merge(measure, value, Long::sum);
        }

        private boolean contains(Instant time) {
            return !day(time).isBefore(first) && !day(time).isAfter(asOf);
        }
    }

    private static Instant due(Received received, Collection<DossierEvent> facts) {
        return facts.stream()
                .filter(fact -> fact.data() instanceof Extended)
                .max(Comparator.comparing(DossierEvent::time))
                .map(fact -> ((Extended) fact.data()).dueAt())
                .orElse(received.dueAt());
    }

    private static <T> Stream<T> all(Collection<DossierEvent> facts, Class<T> type) {
        return facts.stream().map(DossierEvent::data).filter(type::isInstance).map(type::cast);
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZONE).toLocalDate();
    }

    private static String fact(DossierEvent event) {
        List<Object> parts;
        if (event.data() instanceof Paid paid) {
            parts = List.of("paid", paid.paymentId());
        } else if (event.data() instanceof Verified verified) {
            parts = List.of("verified", verified.lookupId());
        } else if (event.data() instanceof Signed signed) {
            parts = List.of("signed", signed.resultId());
        } else if (event.data() instanceof Extended extended) {
            parts = List.of("extended", extended.extensionId());
        } else {
            return event.data() instanceof Received
                    ? "received"
                    : event.data() instanceof Voided ? "voided" : "resolved";
        }
        return parts.toString();
    }
}
