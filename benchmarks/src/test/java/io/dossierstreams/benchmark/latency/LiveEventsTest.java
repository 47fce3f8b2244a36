package io.dossierstreams.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.dossier.FoldResult;
import io.dossierstreams.dossier.FoldResult.Kind;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveEventsTest {
    private static final int EVENTS = 50_000;

    private final Map<EventType, Integer> byType = new EnumMap<>(EventType.class);
    private final Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);

    LiveEventsTest() {
        LiveEvents events = new LiveEvents(List.of("X10000", "X10001"));
        Map<String, Dossier> dossiers = new HashMap<>();
        Instant now = Instant.parse("2024-05-06T08:00:00Z");
        for (int i = 0; i < EVENTS; i++) {
            now = now.plusMillis(1);
            DossierEvent event = events.next(now);
            Dossier before = dossiers.getOrDefault(event.dossierId(), Dossier.UNKNOWN);
            FoldResult result = DossierFold.fold(before, event, now.toEpochMilli());
            dossiers.put(event.dossierId(), result.dossier());
            byType.merge(event.type(), 1, Integer::sum);
            byKind.merge(result.kind(), 1, Integer::sum);
        }
    }

    @Test
    void shouldSendSomeAgainAndNoneInConflict() {
        assertThat(byKind).containsOnlyKeys(Kind.CHANGED, Kind.REPEATED);
        assertThat(byKind.get(Kind.REPEATED)).isBetween(EVENTS / 100, EVENTS * 3 / 100);
    }

    @Test
    void shouldBeOfAllKindsOfAnOrdinaryDay() {
        assertThat(byType)
                .containsOnlyKeys(
                        EventType.RECEIVED, EventType.VERIFIED, EventType.PAID, EventType.RESOLVED, EventType.SIGNED);
        assertThat(byType.get(EventType.RECEIVED)).isBetween(EVENTS / 4, EVENTS * 2 / 5);
    }
}
