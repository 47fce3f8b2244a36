package io.dossierstreams.delta;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.Fact;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Received.Kind;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.figure.Measure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a dossier contributes to the counters, as a pure function of what is known of it.
 *
 * <p>The difference that an event makes is the contribution after it less the one before. So a repeated event makes
 * none, and a correction takes back and adds, in the old and the new unit and day alike, without a rule of its own.
 *
 * <p>Arrivals, late work and procedures came later than the rest. A dossier that was received before they were kept has
 * no known arrival, and counts for none of them: what was never added must not be taken back.
 */
public final class Contributions {
    private final Days days;

    /** @param zone the time zone of days */
    public Contributions(ZoneId zone) {
        this.days = new Days(zone);
    }

    /**
     * What changes where a dossier comes to be known otherwise. It counts for nothing before it is received, and nothing
     * once it is voided.
     */
    public Deltas difference(Dossier before, Dossier after) {
        ContributionSum sum = new ContributionSum();
        addTo(sum, before);
        sum.negate();
        addTo(sum, after);
        return new Deltas(sum.toCounters(), procedures(procedure(before), procedure(after)));
    }

    private void addTo(ContributionSum sum, Dossier dossier) {
        if (!dossier.counts()) {
            return;
        }
        addReceived(sum, dossier);
        addStock(sum, dossier);
        addResolved(sum, dossier);
        addPayments(sum, dossier);
        addSigned(sum, dossier);
        String unit = dossier.received().data().unit();
        for (Fact<Verified> lookup : dossier.lookups().values()) {
            sum.on(unit, day(lookup.time()))
                    .add(LOOKUPS, 1)
                    .add(LOOKUPS_MATCHED, one(lookup.data().matched()));
            addFact(sum, unit, lookup);
        }
        for (Fact<Extended> extension : dossier.extensions().values()) {
            addFact(sum, unit, extension);
        }
    }

    private void addReceived(ContributionSum sum, Dossier dossier) {
        Fact<Received> fact = dossier.received();
        Received received = fact.data();
        boolean online = received.channel() == Channel.ONLINE;
        boolean certification = received.kind() == Kind.CERTIFICATION;
        sum.on(received.unit(), day(fact.time()))
                .add(RECEIVED, 1)
                .add(channel(received.channel()), 1)
                .add(RECEIVED_CERTIFICATION, one(certification))
                .add(RECEIVED_CERTIFICATION_ONLINE, one(certification && online))
                .add(RECEIVED_NATIONAL_ACCOUNT, one(received.nationalAccount()))
                .add(RECEIVED_REUSED_DATA, one(received.reusedData()))
                .add(RECEIVED_COMPONENTS_PARTIAL, one(received.components() == Components.PARTIAL))
                .add(RECEIVED_COMPONENTS_FULL, one(received.components() == Components.FULL))
                .add(RECEIVED_VERIFIED, one(dossier.verified()))
                .add(RECEIVED_FEE_REQUIRED, one(received.feeRequired()))
                .add(RECEIVED_SERVICE_FULL, one(received.serviceLevel() == ServiceLevel.FULL))
                .add(RECEIVED_SERVICE_PARTIAL, one(received.serviceLevel() == ServiceLevel.PARTIAL));
        addFact(sum, received.unit(), fact);
    }

    /**
     * Stocks are booked on the receiving unit, whoever resolved, so that they can never be split between two units; and
     * never before the day of receipt, so that they are never negative.
     */
    private void addStock(ContributionSum sum, Dossier dossier) {
        String unit = dossier.received().data().unit();
        LocalDate opened = day(dossier.received().time());
        sum.on(unit, opened).add(OPENED, 1);
        if (dossier.resolved() != null) {
            sum.on(unit, later(opened, day(dossier.resolved().time()))).add(CLOSED, 1);
        }
        Optional<Long> dueAt = dossier.dueAt();
        if (dueAt.isEmpty()) {
            return;
        }
        if (dossier.resolved() != null && dossier.resolvedOnTime()) {
            addLateData(sum, unit, dossier.resolved(), dueAt.get());
            return;
        }
        LocalDate due = later(opened, day(dueAt.get()));
        sum.on(unit, due).add(PAST_DUE, 1).add(LATE_WORK, one(dossier.received().arrivalKnown()));
        if (dossier.resolved() != null) {
            sum.on(unit, later(due, day(dossier.resolved().time()))).add(PAST_DUE, -1);
        }
    }

    /** The work was in time, and yet the dossier was shown as overdue until this arrived. */
    private void addLateData(ContributionSum sum, String unit, Fact<Resolved> resolved, long due) {
        if (resolved.arrivalKnown() && resolved.arrival() > due) {
            sum.on(unit, day(resolved.arrival())).add(LATE_DATA, 1);
        }
    }

    private void addResolved(ContributionSum sum, Dossier dossier) {
        Fact<Resolved> fact = dossier.resolved();
        if (fact == null) {
            return;
        }
        Resolved resolved = fact.data();
        Measure outcome = switch (resolved.outcome()) {
            case GRANTED -> RESOLVED_GRANTED;
            case REJECTED -> RESOLVED_REJECTED;
            case WITHDRAWN -> RESOLVED_WITHDRAWN;
        };
        String unit = orReceiving(resolved.unit(), dossier);
        sum.on(unit, day(fact.time()))
                .add(RESOLVED, 1)
                .add(outcome, 1)
                .add(RESOLVED_ON_TIME, one(dossier.resolvedOnTime()))
                .add(RESOLVED_ELECTRONIC, one(resolved.electronicResult()))
                .add(CERTIFIED_COPIES, resolved.certifiedCopies());
        addFact(sum, unit, fact);
    }

    private void addPayments(ContributionSum sum, Dossier dossier) {
        String unit = dossier.received().data().unit();
        for (Fact<Paid> payment : dossier.payments().values()) {
            Paid paid = payment.data();
            sum.on(unit, day(payment.time()))
                    .add(PaymentMeasures.count(paid), 1)
                    .add(PaymentMeasures.vnd(paid), paid.amountVnd());
            addFact(sum, unit, payment);
        }
        dossier.firstFee()
                .ifPresent(fee -> sum.on(unit, day(fee.time()))
                        .add(FEE_PAID, 1)
                        .add(FEE_PAID_ONLINE, one(fee.data().method() == Method.ONLINE)));
    }

    private void addSigned(ContributionSum sum, Dossier dossier) {
        for (Fact<Signed> result : dossier.results().values()) {
            String unit = orReceiving(result.data().unit(), dossier);
            sum.on(unit, day(result.time())).add(SIGNED_RESULTS, 1);
            addFact(sum, unit, result);
        }
        dossier.firstSigned()
                .ifPresent(result -> sum.on(orReceiving(result.data().unit(), dossier), day(result.time()))
                        .add(DOSSIERS_SIGNED, 1));
    }

    /** What every fact counts for, on its unit: whether it is a correction, and how it arrived. */
    private void addFact(ContributionSum sum, String unit, Fact<?> fact) {
        LocalDate day = day(fact.time());
        sum.on(unit, day).add(CORRECTIONS, one(fact.revision() > 0));
        if (fact.arrivalKnown()) {
            LocalDate arrived = day(fact.arrival());
            sum.on(unit, day).add(LATE_EVENTS, one(arrived.isAfter(day)));
            sum.on(unit, arrived).add(LagBucket.of(fact.arrival() - fact.time()).measure(), 1);
        }
    }

    /** Where it counts as a procedure that was used online; null where it does not. */
    private ProcedureMonthKey procedure(Dossier dossier) {
        if (!dossier.counts()
                || !dossier.received().arrivalKnown()
                || dossier.received().data().channel() != Channel.ONLINE) {
            return null;
        }
        Received received = dossier.received().data();
        LocalDate month = day(dossier.received().time()).withDayOfMonth(1);
        return new ProcedureMonthKey(month, received.unit(), received.procedure());
    }

    private static SortedMap<ProcedureMonthKey, Long> procedures(ProcedureMonthKey before, ProcedureMonthKey after) {
        if (Objects.equals(before, after)) {
            return Collections.emptySortedMap();
        }
        SortedMap<ProcedureMonthKey, Long> changes = new TreeMap<>();
        if (before != null) {
            changes.put(before, -1L);
        }
        if (after != null) {
            changes.put(after, 1L);
        }
        return Collections.unmodifiableSortedMap(changes);
    }

    private LocalDate day(long time) {
        return days.of(time);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String orReceiving(String unit, Dossier dossier) {
        return unit == null ? dossier.received().data().unit() : unit;
    }

    private static Measure channel(Channel channel) {
        return switch (channel) {
            case ONLINE -> RECEIVED_ONLINE;
            case IN_PERSON -> RECEIVED_IN_PERSON;
            case POSTAL -> RECEIVED_POSTAL;
        };
    }

    private static long one(boolean counted) {
        return counted ? 1 : 0;
    }
}
