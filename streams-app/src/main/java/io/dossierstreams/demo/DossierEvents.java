package io.dossierstreams.demo;

import io.dossierstreams.demo.PlannedDossier.Result;
import io.dossierstreams.demo.PlannedDossier.Traits;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
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

/** The events that tell a dossier. */
final class DossierEvents {
    private final String source;
    private final FurtherFacts facts;
    private final Random random;

    DossierEvents(String source, FurtherFacts facts, Random random) {
        this.source = source;
        this.facts = facts;
        this.random = random;
    }

    /** The events of a dossier, each with its first arrival, in no order. */
    List<ArrivingEvent> of(PlannedDossier dossier) {
        List<ArrivingEvent> arrivals = new ArrayList<>();
        Timeline timeline = dossier.timeline();
        arrivals.add(event(timeline, timeline.received(), received(dossier)));
        add(facts.lookups(dossier), timeline, arrivals);
        timeline.extension()
                .ifPresent(extension ->
                        arrivals.add(event(timeline, extension.moment(), new Extended("E1", extension.dueAt(), null))));
        add(facts.payments(dossier), timeline, arrivals);
        dossier.result().ifPresent(result -> {
            arrivals.add(event(timeline, timeline.resolved().orElseThrow(), resolved(result)));
            add(facts.signatures(dossier), timeline, arrivals);
        });
        return arrivals;
    }

    private void add(List<Fact> facts, Timeline timeline, List<ArrivingEvent> arrivals) {
        facts.forEach(fact -> arrivals.add(event(timeline, fact.moment(), fact.data())));
    }

    private static Resolved resolved(Result result) {
        return new Resolved(result.outcome(), result.electronic(), result.certifiedCopies(), null);
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
}
