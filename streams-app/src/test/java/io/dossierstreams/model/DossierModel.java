package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.figure.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Books what one dossier counts for, on units and days. */
final class DossierModel {
    private final CountedDossier dossier;
    private final KnownFacts facts;
    private final Received received;
    private final Counters<UnitDayKey> counters;

    DossierModel(CountedDossier dossier, Counters<UnitDayKey> counters) {
        this.dossier = dossier;
        this.facts = dossier.facts();
        this.received = dossier.received();
        this.counters = counters;
    }

    void book() {
        bookReceived();
        bookStocks();
        bookResolved();
        bookLookups();
        bookPayments();
        bookSigned();
        bookCorrections();
    }

    private void bookReceived() {
        LocalDate day = dossier.receivedDay();
        boolean online = received.channel() == Received.Channel.ONLINE;
        boolean certification = received.kind() == Received.Kind.CERTIFICATION;
        boolean matched = facts.all(EventType.VERIFIED).stream().anyMatch(event -> ((Verified) event.data()).matched());
        receiving(day, Measure.RECEIVED, true);
        receiving(day, Measure.RECEIVED_ONLINE, online);
        receiving(day, Measure.RECEIVED_IN_PERSON, received.channel() == Received.Channel.IN_PERSON);
        receiving(day, Measure.RECEIVED_POSTAL, received.channel() == Received.Channel.POSTAL);
        receiving(day, Measure.RECEIVED_CERTIFICATION, certification);
        receiving(day, Measure.RECEIVED_CERTIFICATION_ONLINE, certification && online);
        receiving(day, Measure.RECEIVED_NATIONAL_ACCOUNT, received.nationalAccount());
        receiving(day, Measure.RECEIVED_REUSED_DATA, received.reusedData());
        receiving(day, Measure.RECEIVED_COMPONENTS_PARTIAL, received.components() == Received.Components.PARTIAL);
        receiving(day, Measure.RECEIVED_COMPONENTS_FULL, received.components() == Received.Components.FULL);
        receiving(day, Measure.RECEIVED_VERIFIED, matched);
        receiving(day, Measure.RECEIVED_FEE_REQUIRED, received.feeRequired());
        receiving(day, Measure.RECEIVED_SERVICE_FULL, received.serviceLevel() == Received.ServiceLevel.FULL);
        receiving(day, Measure.RECEIVED_SERVICE_PARTIAL, received.serviceLevel() == Received.ServiceLevel.PARTIAL);
    }

    /** Stocks stay on the receiving unit, and no dossier leaves a stock before it came in. */
    private void bookStocks() {
        LocalDate receivedDay = dossier.receivedDay();
        Optional<Instant> resolved = facts.one(EventType.RESOLVED).map(DossierEvent::time);
        receiving(receivedDay, Measure.OPENED, true);
        resolved.ifPresent(time -> receiving(CountedDossier.later(receivedDay, day(time)), Measure.CLOSED, true));
        if (dossier.missedItsDueDate()) {
            LocalDate overdueDay = dossier.overdueDay();
            add(dossier.unit(), overdueDay, Measure.PAST_DUE, 1);
            resolved.ifPresent(
                    time -> add(dossier.unit(), CountedDossier.later(overdueDay, day(time)), Measure.PAST_DUE, -1));
        }
    }

    private void bookResolved() {
        for (DossierEvent event : facts.all(EventType.RESOLVED)) {
            Resolved resolved = (Resolved) event.data();
            LocalDate day = day(event.time());
            String unit = dossier.unitOf(event);
            addIf(!dossier.missedItsDueDate(), unit, day, Measure.RESOLVED_ON_TIME);
            addIf(true, unit, day, Measure.RESOLVED);
            addIf(resolved.outcome() == Resolved.Outcome.GRANTED, unit, day, Measure.RESOLVED_GRANTED);
            addIf(resolved.outcome() == Resolved.Outcome.REJECTED, unit, day, Measure.RESOLVED_REJECTED);
            addIf(resolved.outcome() == Resolved.Outcome.WITHDRAWN, unit, day, Measure.RESOLVED_WITHDRAWN);
            addIf(resolved.electronicResult(), unit, day, Measure.RESOLVED_ELECTRONIC);
            add(unit, day, Measure.CERTIFIED_COPIES, resolved.certifiedCopies());
        }
    }

    private void bookLookups() {
        for (DossierEvent event : facts.all(EventType.VERIFIED)) {
            receiving(day(event.time()), Measure.LOOKUPS, true);
            receiving(day(event.time()), Measure.LOOKUPS_MATCHED, ((Verified) event.data()).matched());
        }
    }

    private void bookPayments() {
        List<DossierEvent> payments = facts.all(EventType.PAID);
        for (DossierEvent event : payments) {
            Paid paid = (Paid) event.data();
            String kind = paid.method() + "_" + paid.purpose();
            receiving(day(event.time()), Measure.valueOf("PAYMENTS_" + kind), true);
            add(dossier.unit(), day(event.time()), Measure.valueOf("VND_" + kind), paid.amountVnd());
        }
        payments.stream()
                .filter(event -> ((Paid) event.data()).purpose() != Paid.Purpose.OBLIGATION)
                .min(Comparator.comparing(DossierEvent::time).thenComparing(event -> ((Paid) event.data()).paymentId()))
                .ifPresent(first -> {
                    boolean online = ((Paid) first.data()).method() == Paid.Method.ONLINE;
                    receiving(day(first.time()), Measure.FEE_PAID, true);
                    receiving(day(first.time()), Measure.FEE_PAID_ONLINE, online);
                });
    }

    private void bookSigned() {
        List<DossierEvent> results = facts.all(EventType.SIGNED);
        results.forEach(event -> add(dossier.unitOf(event), day(event.time()), Measure.SIGNED_RESULTS, 1));
        results.stream()
                .min(Comparator.comparing(DossierEvent::time)
                        .thenComparing(event -> ((Signed) event.data()).resultId()))
                .ifPresent(first -> add(dossier.unitOf(first), day(first.time()), Measure.DOSSIERS_SIGNED, 1));
    }

    private void bookCorrections() {
        dossier.validFacts().stream()
                .map(EventArrived::event)
                .filter(event -> event.revision() > 0)
                .forEach(event -> add(dossier.unitOf(event), day(event.time()), Measure.CORRECTIONS, 1));
    }

    private void receiving(LocalDate day, Measure measure, boolean applies) {
        addIf(applies, dossier.unit(), day, measure);
    }

    private void addIf(boolean applies, String unit, LocalDate day, Measure measure) {
        add(unit, day, measure, applies ? 1 : 0);
    }

    private void add(String unit, LocalDate day, Measure measure, long amount) {
        counters.add(new UnitDayKey(unit, day), measure, amount);
    }

    private LocalDate day(Instant time) {
        return dossier.day(time);
    }
}
