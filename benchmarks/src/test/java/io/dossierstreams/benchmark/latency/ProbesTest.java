package io.dossierstreams.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.benchmark.peer.PeerTarget;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.Counters;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.schema.event.DossierEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProbesTest {
    private static final Instant NOW = Instant.parse("2024-05-06T08:00:00Z");

    private final Probes probes = new Probes(3);

    @Test
    void shouldBringAUnitBelowItsTargetWithOneEvent() {
        DossierEvent event = Probes.event(2, NOW);
        Dossier after =
                DossierFold.fold(Dossier.UNKNOWN, event, NOW.toEpochMilli()).dossier();
        Counters counters = new Contributions(ZoneOffset.UTC)
                .difference(Dossier.UNKNOWN, after)
                .byUnitDay()
                .values()
                .iterator()
                .next();

        assertThat(PeerTarget.of(Probes.target()).isBelow(counters, false)).isTrue();
    }

    @Test
    void shouldCountTheFirstAlertOfAProbeAndNoOther() throws InterruptedException {
        probes.sent(0, 1_000);
        probes.sent(1, 2_000);
        probes.alerted("PROBE-1", 2_500);
        probes.alerted("PROBE-0", 2_600);
        probes.alerted("PROBE-0", 9_000);
        probes.alerted("X10000", 9_000);

        assertThat(probes.latencies()).containsExactly(500, 1_600);
        assertThat(probes.awaitAlerts(1)).isEqualTo(1);
    }
}
