package io.dossierstreams.delta;

import static io.dossierstreams.schema.figure.Measure.*;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.Fact;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Components;
import io.dossierstreams.schema.event.Received.Kind;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.figure.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a dossier contributes to the counters, as a pure function of what is known of it.
 *
 * <p>The difference that an event makes is the contribution after it less the one before. So a repeated event makes
 * none, and a correction takes back and adds, in the old and the new unit and day alike, without a rule of its own.
 */
public final class Contributions {
    private final ZoneId zone;

    /** @param zone the time zone of days */
    public Contributions(ZoneId zone) {
        this.zone = zone;
    }

    /** The counters of this dossier; none before it is received, and none once it is voided. */
    public Deltas of(Dossier dossier) {
        if (!dossier.counts()) {
            return Deltas.NONE;
        }
        Deltas.Builder out = new Deltas.Builder();
        addReceived(out, dossier);
        addStock(out, dossier);
        addResolved(out, dossier);
        addPayments(out, dossier);
        addSigned(out, dossier);
        String unit = dossier.received().data().unit();
        dossier.lookups().values().forEach(lookup -> {
            LocalDate day = day(lookup.time());
            out.add(unit, day, LOOKUPS, 1)
                    .add(unit, day, LOOKUPS_MATCHED, one(lookup.data().matched()));
            addCorrection(out, unit, lookup);
        });
        dossier.extensions().values().forEach(extension -> addCorrection(out, unit, extension));
        return out.build();
    }

    private void addReceived(Deltas.Builder out, Dossier dossier) {
        Fact<Received> fact = dossier.received();
        Received received = fact.data();
        boolean online = received.channel() == Channel.ONLINE;
        boolean certification = received.kind() == Kind.CERTIFICATION;
        Counters counters = Counters.of(RECEIVED, 1)
                .plus(channel(received.channel()), 1)
                .plus(RECEIVED_CERTIFICATION, one(certification))
                .plus(RECEIVED_CERTIFICATION_ONLINE, one(certification && online))
                .plus(RECEIVED_NATIONAL_ACCOUNT, one(received.nationalAccount()))
                .plus(RECEIVED_REUSED_DATA, one(received.reusedData()))
                .plus(RECEIVED_COMPONENTS_PARTIAL, one(received.components() == Components.PARTIAL))
                .plus(RECEIVED_COMPONENTS_FULL, one(received.components() == Components.FULL))
                .plus(RECEIVED_VERIFIED, one(dossier.verified()))
                .plus(RECEIVED_FEE_REQUIRED, one(received.feeRequired()))
                .plus(RECEIVED_SERVICE_FULL, one(received.serviceLevel() == ServiceLevel.FULL))
                .plus(RECEIVED_SERVICE_PARTIAL, one(received.serviceLevel() == ServiceLevel.PARTIAL))
                .plus(CORRECTIONS, one(fact.revision() > 0));
        out.add(new UnitDayKey(day(fact.time()), received.unit()), counters);
    }

    /**
     * Stocks are booked on the receiving unit, whoever resolved, so that they can never be split between two units; and
     * never before the day of receipt, so that they are never negative.
     */
    private void addStock(Deltas.Builder out, Dossier dossier) {
        String unit = dossier.received().data().unit();
        LocalDate opened = day(dossier.received().time());
        out.add(unit, opened, OPENED, 1);
        if (dossier.resolved() != null) {
            out.add(unit, later(opened, day(dossier.resolved().time())), CLOSED, 1);
        }
        if (dossier.dueAt().isEmpty() || dossier.resolved() != null && dossier.resolvedOnTime()) {
            return;
        }
        LocalDate due = later(opened, day(dossier.dueAt().get()));
        out.add(unit, due, PAST_DUE, 1);
        if (dossier.resolved() != null) {
            out.add(unit, later(due, day(dossier.resolved().time())), PAST_DUE, -1);
        }
    }

    private void addResolved(Deltas.Builder out, Dossier dossier) {
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
        Counters counters = Counters.of(RESOLVED, 1)
                .plus(outcome, 1)
                .plus(RESOLVED_ON_TIME, one(dossier.resolvedOnTime()))
                .plus(RESOLVED_ELECTRONIC, one(resolved.electronicResult()))
                .plus(CERTIFIED_COPIES, resolved.certifiedCopies())
                .plus(CORRECTIONS, one(fact.revision() > 0));
        out.add(new UnitDayKey(day(fact.time()), orReceiving(resolved.unit(), dossier)), counters);
    }

    private void addPayments(Deltas.Builder out, Dossier dossier) {
        String unit = dossier.received().data().unit();
        dossier.payments().values().forEach(payment -> {
            Paid paid = payment.data();
            LocalDate day = day(payment.time());
            out.add(unit, day, PaymentMeasures.count(paid), 1)
                    .add(unit, day, PaymentMeasures.vnd(paid), paid.amountVnd());
            addCorrection(out, unit, payment);
        });
        dossier.firstFee().ifPresent(fee -> {
            LocalDate day = day(fee.time());
            out.add(unit, day, FEE_PAID, 1)
                    .add(unit, day, FEE_PAID_ONLINE, one(fee.data().method() == Method.ONLINE));
        });
    }

    private void addSigned(Deltas.Builder out, Dossier dossier) {
        dossier.results().values().forEach(result -> {
            String unit = orReceiving(result.data().unit(), dossier);
            out.add(unit, day(result.time()), SIGNED_RESULTS, 1);
            addCorrection(out, unit, result);
        });
        dossier.firstSigned()
                .ifPresent(result ->
                        out.add(orReceiving(result.data().unit(), dossier), day(result.time()), DOSSIERS_SIGNED, 1));
    }

    private void addCorrection(Deltas.Builder out, String unit, Fact<?> fact) {
        out.add(unit, day(fact.time()), CORRECTIONS, one(fact.revision() > 0));
    }

    private LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), zone);
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
