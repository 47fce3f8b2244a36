package io.dossierstreams.demo;

import io.dossierstreams.demo.PlannedDossier.Fee;
import io.dossierstreams.demo.PlannedDossier.Result;
import io.dossierstreams.demo.PlannedDossier.Traits;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Method;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Kind;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The events that tell a dossier. Beside what the published counts need there are events that must not move them:
 * lookups without a match, second payments, obligations, signed results.
 */
final class DossierEvents {
    private static final long[] FEES_VND = {8_000, 15_000, 20_000, 30_000, 50_000, 75_000};

    private final String source;
    private final Delivery delivery;
    private final Random random;

    DossierEvents(String source, Delivery delivery, Random random) {
        this.source = source;
        this.delivery = delivery;
        this.random = random;
    }

    /** The events of a dossier, each with its first arrival, in no order. */
    List<ArrivingEvent> of(PlannedDossier dossier) {
        List<ArrivingEvent> arrivals = new ArrayList<>();
        Timeline timeline = dossier.timeline();
        arrivals.add(event(timeline, timeline.received(), received(dossier)));
        lookups(dossier, arrivals);
        timeline.extension()
                .ifPresent(extension ->
                        arrivals.add(event(timeline, extension.moment(), new Extended("E1", extension.dueAt(), null))));
        dossier.fee().ifPresent(fee -> payments(timeline, fee, arrivals));
        if (chance(5)) {
            // Before the fee and by any method: it would decide the first payment if it counted as one.
            Moment paid = delivery.usual(timeline.received().at().plusMillis(9_500));
            arrivals.add(event(
                    timeline,
                    paid,
                    new Paid("O1", 1_000L * (100 + random.nextInt(20_000)), anyMethod(), Purpose.OBLIGATION)));
        }
        dossier.result().ifPresent(result -> result(timeline, result, arrivals));
        return arrivals;
    }

    /** An event of a dossier at its first revision. */
    ArrivingEvent event(Timeline timeline, Moment moment, EventData data) {
        return new ArrivingEvent(
                moment.arrivedAt(), revision(new DossierEvent("", source, moment.at(), timeline.id(), 0, data), 0));
    }

    /** The same event under the id of a revision. */
    static DossierEvent revision(DossierEvent event, int revision) {
        String fact = event.type().name() + subId(event.data());
        return new DossierEvent(
                event.dossierId() + ":" + fact + ":" + revision,
                event.source(),
                event.time(),
                event.dossierId(),
                revision,
                event.data());
    }

    private static String subId(EventData data) {
        if (data instanceof Paid paid) {
            return "-" + paid.paymentId();
        }
        if (data instanceof Verified verified) {
            return "-" + verified.lookupId();
        }
        if (data instanceof Signed signed) {
            return "-" + signed.resultId();
        }
        return data instanceof Extended extended ? "-" + extended.extensionId() : "";
    }

    private Received received(PlannedDossier dossier) {
        Timeline timeline = dossier.timeline();
        Traits traits = dossier.traits();
        Instant receivedAt = timeline.received().at();
        return new Received(
                dossier.unit(),
                timeline.procedure().code(),
                traits.online() ? Channel.ONLINE : Channel.IN_PERSON,
                timeline.dueAt(),
                Kind.STANDARD,
                timeline.procedure().serviceLevel(),
                traits.nationalAccount(),
                traits.components(),
                traits.reusedData(),
                dossier.fee().isPresent(),
                traits.online() ? receivedAt.minusSeconds(60 + random.nextInt(50_000)) : null);
    }

    private void lookups(PlannedDossier dossier, List<ArrivingEvent> arrivals) {
        Timeline timeline = dossier.timeline();
        Instant receivedAt = timeline.received().at();
        boolean verified = dossier.traits().verified();
        if (verified) {
            // Never late: a unit that verifies every dossier has to show that at the end of every day.
            arrivals.add(event(
                    timeline,
                    delivery.prompt(receivedAt.plusMillis(1_000 + random.nextInt(8_000))),
                    new Verified("L1", true)));
        }
        if (chance(verified ? 8 : 40)) {
            arrivals.add(event(
                    timeline, delivery.usual(receivedAt.plusMillis(random.nextInt(8_000))), new Verified("L0", false)));
        }
    }

    private void payments(Timeline timeline, Fee fee, List<ArrivingEvent> arrivals) {
        Purpose purpose = chance(30) ? Purpose.CHARGE : Purpose.FEE;
        arrivals.add(event(timeline, fee.paid(), new Paid("P1", anyFee(), fee.method(), purpose)));
        if (chance(6)) {
            // By the other method and some at the very same time, where the id decides which was first.
            Moment again = delivery.usual(fee.paid().at().plusSeconds(chance(25) ? 0 : 1 + random.nextInt(1_800)));
            Instant arrivedAt = Moment.bothArrived(fee.paid(), again).plusMillis(1);
            Method other = fee.method() == Method.ONLINE ? Method.OFFLINE : Method.ONLINE;
            arrivals.add(event(
                    timeline, new Moment(again.at(), arrivedAt), new Paid("P2", anyFee(), other, Purpose.CHARGE)));
        }
    }

    private void result(Timeline timeline, Result result, List<ArrivingEvent> arrivals) {
        Moment resolved = timeline.resolved().orElseThrow();
        arrivals.add(event(
                timeline,
                resolved,
                new Resolved(result.outcome(), result.electronic(), result.certifiedCopies(), null)));
        if (result.electronic() && chance(60)) {
            arrivals.add(event(
                    timeline,
                    delivery.usual(resolved.at().plusSeconds(30 + random.nextInt(900))),
                    new Signed("R1", null)));
        }
    }

    private long anyFee() {
        return FEES_VND[random.nextInt(FEES_VND.length)];
    }

    private Method anyMethod() {
        return random.nextBoolean() ? Method.ONLINE : Method.OFFLINE;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
