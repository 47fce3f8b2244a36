package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** When a closed period was changed last. */
class RestatementModelTest {
    private static final DossierSample EARLY = dossier("1").received("2023-03-15T09:00", "A");
    private static final DossierSample LATE = dossier("2").received("2023-03-16T09:00", "A");

    private final RestatementModel model = new RestatementModel(DossierSample.ZONE);

    private SortedMap<ScopePeriod, Instant> tick(String now, DossierSample... known) {
        LocalDate asOf = LocalDate.ofInstant(at(now).minusMillis(1), DossierSample.ZONE);
        SortedMap<ScopePeriod, Map<Measure, Long>> aggregates =
                BatchModel.compute(ModelRun.input(List.of(), known), asOf).aggregates();
        return model.tick(at(now), aggregates);
    }

    private static ScopePeriod key(String period) {
        return new ScopePeriod(Scope.UNASSIGNED, Period.parse(period));
    }

    @Test
    void shouldRestateThePeriodsThatWereOverAtTheTickBefore() {
        tick("2023-04-01T00:00", EARLY);

        assertThat(tick("2023-04-02T00:00", EARLY, LATE))
                .containsEntry(key("2023-03"), at("2023-04-02T00:00"))
                .containsEntry(key("2023-03-31"), at("2023-04-02T00:00"))
                .containsEntry(key("2023-Q1"), at("2023-04-02T00:00"))
                .doesNotContainKeys(key("2023-04-01"), key("2023-04"), key("2023"));
    }

    @Test
    void shouldNotRestateWhenThePeriodWasNotOverYetAtTheTickBefore() {
        tick("2023-03-31T23:59:59.999", EARLY);

        assertThat(tick("2023-04-02T00:00", EARLY, LATE)).doesNotContainKey(key("2023-03"));
    }

    @Test
    void shouldKeepTheLastRestatementWhenNothingChangesAfterIt() {
        tick("2023-04-01T00:00", EARLY);
        tick("2023-04-02T00:00", EARLY, LATE);

        assertThat(tick("2023-04-03T00:00", EARLY, LATE)).containsEntry(key("2023-03"), at("2023-04-02T00:00"));
    }

    @Test
    void shouldTakeTheLaterOfTwoRestatements() {
        tick("2023-04-01T00:00", EARLY);
        tick("2023-04-02T00:00", EARLY, LATE);

        assertThat(tick("2023-04-03T00:00", EARLY)).containsEntry(key("2023-03"), at("2023-04-03T00:00"));
    }

    @Test
    void shouldNotRestateInTheFirstTick() {
        assertThat(tick("2023-04-02T00:00", EARLY)).isEmpty();
    }
}
