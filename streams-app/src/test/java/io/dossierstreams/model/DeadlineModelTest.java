package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.DayTick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineModelTest {
    private static final String DUE = "2023-03-09T17:00";
    private static final String LATER = "2023-03-20T17:00";

    private final List<LogEntry> entries = new ArrayList<>();

    @Test
    void shouldSayDueSoonAndOverdueOnce() {
        arrive(dossier("H").received("2023-03-01T09:00", ReceivedSample.by("A").due(DUE)));
        ticks("2023-03-08T16:00", "2023-03-08T17:00", DUE, "2023-03-10T00:00", "2023-03-11T00:00");
        assertThat(notices())
                .containsExactly(
                        List.of(),
                        List.of(new ModelNotice(at("2023-03-08T17:00"), "DUE_SOON", "H", "A", at(DUE), null)),
                        List.of(),
                        List.of(new ModelNotice(at("2023-03-10T00:00"), "OVERDUE", "H", "A", at(DUE), null)),
                        List.of());
    }

    @Test
    void shouldClearByWhatIsKnownAtTheTick() {
        arrive(
                dossier("R").received("2023-03-01T09:00", ReceivedSample.by("A").due(DUE)),
                dossier("E").received("2023-03-01T09:00", ReceivedSample.by("A").due(DUE)),
                dossier("V").received("2023-03-01T09:00", ReceivedSample.by("A").due(DUE)),
                dossier("C").received("2023-03-01T09:00", ReceivedSample.by("A").due(DUE)));
        ticks("2023-03-10T00:00");
        arrive(
                dossier("R").resolved("2023-03-08T09:00"),
                dossier("E").extended("2023-03-08T09:00", "E", LATER),
                dossier("V").voided("2023-03-08T09:00"),
                dossier("C").revision(1).received("2023-03-01T09:00", "B"));
        ticks("2023-03-11T00:00");
        assertThat(notices().get(1))
                .containsExactly(
                        new ModelNotice(at("2023-03-11T00:00"), "CLEARED CORRECTED", "C", "B", at(DUE), null),
                        new ModelNotice(at("2023-03-11T00:00"), "CLEARED EXTENDED", "E", "A", at(DUE), at(LATER)),
                        new ModelNotice(
                                at("2023-03-11T00:00"), "CLEARED RESOLVED", "R", "A", at(DUE), at("2023-03-08T09:00")),
                        new ModelNotice(at("2023-03-11T00:00"), "CLEARED VOIDED", "V", "A", at(DUE), null));
    }

    private void arrive(DossierSample... samples) {
        Arrays.stream(samples).forEach(sample -> entries.addAll(sample.arrivals()));
    }

    private void ticks(String... locals) {
        Arrays.stream(locals).forEach(local -> entries.add(new DayTick(at(local))));
    }

    private List<List<ModelNotice>> notices() {
        return DeadlineModel.notices(entries, Duration.ofHours(24), ModelRun.CONFLICT_ORDER);
    }
}
