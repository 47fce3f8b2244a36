package io.dossierstreams.benchmark.micro;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Dossiers as one-stop shops have them: received online, looked up, paid, resolved and signed; always the same ones. */
final class UsualDossiers {
    /** A time after all events. */
    static final long ARRIVAL = Instant.parse("2023-12-31T00:00:00Z").toEpochMilli();

    private static final Instant FIRST = Instant.parse("2023-01-02T01:00:00Z");
    private static final int UNITS = 300;
    private static final int PROCEDURES = 120;
    private static final int SOURCES = 4;

    private UsualDossiers() {}

    /** The events of one dossier in the order they happened. */
    static List<DossierEvent> events(int dossier) {
        Instant received = FIRST.plus(Duration.ofMinutes(7L * dossier)).plusMillis(dossier % 1000);
        List<DossierEvent> events = new ArrayList<>();
        events.add(event(dossier, 1, received, received(dossier, received)));
        events.add(event(dossier, 2, received.plusSeconds(40), new Verified("L1", dossier % 9 != 0)));
        if (dossier % 3 == 0) {
            Paid paid = new Paid("P1", 8_000L + dossier % 5 * 50_000L, Paid.Method.ONLINE, Paid.Purpose.FEE);
            events.add(event(dossier, 3, received.plusSeconds(95), paid));
        }
        Instant resolved = received.plus(Duration.ofHours(30L + dossier % 100));
        events.add(event(dossier, 4, resolved, new Resolved(Resolved.Outcome.GRANTED, true, dossier % 2, null)));
        events.add(event(dossier, 5, resolved.plusSeconds(300), new Signed("R1", null)));
        return events;
    }

    private static Received received(int dossier, Instant time) {
        return new Received(
                "H08.12." + (dossier * 7 % UNITS),
                "1." + (100_000 + dossier * 11 % PROCEDURES),
                Received.Channel.ONLINE,
                time.plus(Duration.ofDays(3)),
                Received.Kind.STANDARD,
                Received.ServiceLevel.FULL,
                true,
                Received.Components.FULL,
                dossier % 2 == 0,
                dossier % 3 == 0,
                time.minusSeconds(600));
    }

    private static DossierEvent event(int dossier, int number, Instant time, EventData data) {
        String id = String.format("%08x-4b1d-4c6e-9f00-%012d", dossier * 31 + number, dossier);
        String source = "urn:dvc:binh-dinh:" + dossier % SOURCES;
        return new DossierEvent(id, source, time, "H08.12-23-" + (1_000_000 + dossier), 0, data);
    }
}
