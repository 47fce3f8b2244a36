package io.dossierstreams.model;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Builds the events of one dossier; times are local ones of Asia/Ho_Chi_Minh such as {@code 2023-03-01T09:00}. */
public final class DossierSample {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final String id;
    private final List<EventArrived> arrivals = new ArrayList<>();
    private int revision;

    private DossierSample(String id) {
        this.id = id;
    }

    public static DossierSample dossier(String id) {
        return new DossierSample(id);
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** The revision of the events that follow. */
    public DossierSample revision(int value) {
        revision = value;
        return this;
    }

    public DossierSample received(String local, String unit) {
        return received(local, ReceivedSample.by(unit));
    }

    public DossierSample received(String local, ReceivedSample data) {
        Received received = data.build();
        return add(local, received);
    }

    public DossierSample extended(String local, String extensionId, String due) {
        return add(local, new Extended(extensionId, at(due), null));
    }

    public DossierSample verified(String local, String lookupId, boolean matched) {
        return add(local, new Verified(lookupId, matched));
    }

    public DossierSample resolved(String local) {
        return resolved(local, null);
    }

    public DossierSample resolved(String local, String unit) {
        return add(local, new Resolved(Resolved.Outcome.GRANTED, false, 0, unit));
    }

    public DossierSample paid(
            String local, String paymentId, long amountVnd, Paid.Method method, Paid.Purpose purpose) {
        return add(local, new Paid(paymentId, amountVnd, method, purpose));
    }

    public DossierSample signed(String local, String resultId, String unit) {
        return add(local, new Signed(resultId, unit));
    }

    public DossierSample voided(String local) {
        return add(local, new Voided(null));
    }

    public DossierSample add(String local, EventData data) {
        String eventId = id + "-" + arrivals.size();
        DossierEvent event = new DossierEvent(eventId, "urn:test", at(local), id, revision, data);
        arrivals.add(new EventArrived(event.time(), event));
        return this;
    }

    /** The event added last arrives then, and not in the moment in which it happens. */
    public DossierSample arriving(String local) {
        EventArrived last = arrivals.remove(arrivals.size() - 1);
        arrivals.add(new EventArrived(at(local), last.event()));
        return this;
    }

    public List<DossierEvent> events() {
        return arrivals.stream().map(EventArrived::event).toList();
    }

    /** The events with the timestamps of their records. */
    public List<EventArrived> arrivals() {
        return List.copyOf(arrivals);
    }
}
