package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.schema.figure.Measure.CARRIED_OVER;
import static io.dossierstreams.schema.figure.Measure.CARRIED_OVERDUE;
import static io.dossierstreams.schema.figure.Measure.CLOSED;
import static io.dossierstreams.schema.figure.Measure.OPEN;
import static io.dossierstreams.schema.figure.Measure.OPENED;
import static io.dossierstreams.schema.figure.Measure.PAST_DUE;
import static io.dossierstreams.schema.figure.Measure.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.reference.Campaign;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which periods have aggregates, and what lies before the horizon. */
class BatchModelPeriodTest {
    private static DossierSample received(String day) {
        return dossier("on " + day).received(day + "T09:00", "X");
    }

    private static ModelRun run(String asOf, ModelInput input) {
        return ModelRun.of(asOf, input);
    }

    private static Campaign campaign(String first, String last, String baselineFirst) {
        LocalDate baseline = baselineFirst == null ? null : LocalDate.parse(baselineFirst);
        return new Campaign("C", "Campaign", LocalDate.parse(first), LocalDate.parse(last), baseline);
    }

    @Test
    void shouldKeepTheLastThirtyFiveDays() {
        ModelRun run = ModelRun.of("2023-05-10", List.of(), received("2023-03-15"));

        assertThat(run.periods())
                .filteredOn(period -> period.kind() == PeriodKind.DAY)
                .hasSize(35)
                .extracting(Period::id)
                .startsWith("2023-04-06")
                .endsWith("2023-05-10");
    }

    @Test
    void shouldCountADayByItself() {
        ModelRun run = ModelRun.of("2023-03-16", List.of(), received("2023-03-15"), received("2023-03-16"));

        assertThat(run.aggregate("unassigned", "2023-03-16"))
                .containsEntry(RECEIVED, 1L)
                .containsEntry(CARRIED_OVER, 1L)
                .containsEntry(OPEN, 2L);
    }

    @Test
    void shouldCountAQuarter() {
        ModelRun run = ModelRun.of("2023-07-10", List.of(), received("2023-03-31"), received("2023-04-01"));

        assertThat(run.aggregate("unassigned", "2023-Q2"))
                .containsEntry(RECEIVED, 1L)
                .containsEntry(CARRIED_OVER, 1L);
        assertThat(run.aggregate("unassigned", "2023-Q3")).doesNotContainKey(RECEIVED);
    }

    @Test
    void shouldCountACampaignAndTheDaysBeforeItAsBaseline() {
        ModelInput input = ModelRun.input(
                List.of(),
                received("2023-03-09"),
                received("2023-03-10"),
                received("2023-03-15"),
                received("2023-03-19"));

        ModelRun run = run("2023-12-31", input.withCampaigns(List.of(campaign("2023-03-15", "2023-03-19", null))));

        assertThat(run.aggregate("unassigned", "2023-03-15..2023-03-19"))
                .containsEntry(RECEIVED, 2L)
                .containsEntry(CARRIED_OVER, 2L)
                .containsEntry(OPEN, 4L);
        assertThat(run.aggregate("unassigned", "2023-03-10..2023-03-14"))
                .containsEntry(RECEIVED, 1L)
                .containsEntry(CARRIED_OVER, 1L);
    }

    @Test
    void shouldTakeTheBaselineThatTheCampaignNames() {
        ModelInput input = ModelRun.input(List.of(), received("2023-03-01"), received("2023-03-15"));

        ModelRun run =
                run("2023-12-31", input.withCampaigns(List.of(campaign("2023-03-15", "2023-03-19", "2023-03-01"))));

        assertThat(run.aggregate("unassigned", "2023-03-01..2023-03-14")).containsEntry(RECEIVED, 1L);
    }

    @Test
    void shouldHaveTheBaselineOnlyWhileTheCampaignHasNotBegun() {
        ModelInput input = ModelRun.input(List.of(), received("2023-03-12"));

        ModelRun run = run("2023-03-14", input.withCampaigns(List.of(campaign("2023-03-15", "2023-03-19", null))));

        assertThat(run.periods())
                .filteredOn(period -> period.kind() == PeriodKind.CAMPAIGN)
                .extracting(Period::id)
                .containsExactly("2023-03-10..2023-03-14");
    }

    @Test
    void shouldTakeTheLastEntryWhenACampaignIsLoadedAgain() {
        ModelInput input = ModelRun.input(List.of(), received("2023-03-01"));
        List<Campaign> loaded = List.of(
                campaign("2023-03-15", "2023-03-19", "2023-03-14"), campaign("2023-03-20", "2023-03-21", "2023-03-14"));

        ModelRun run = run("2023-12-31", input.withCampaigns(loaded));

        assertThat(run.periods())
                .filteredOn(period -> period.kind() == PeriodKind.CAMPAIGN)
                .extracting(Period::id)
                .containsExactly("2023-03-14..2023-03-19", "2023-03-20..2023-03-21");
    }

    @Test
    void shouldKeepOnlyPeriodsThatBeginWithinTheHorizon() {
        ModelInput input = ModelRun.input(List.of(), received("2022-11-15"))
                .withCampaigns(List.of(campaign("2023-03-15", "2023-03-19", "2023-02-01")))
                .withHorizon(2);

        ModelRun run = run("2023-05-10", input);

        assertThat(run.figures().since()).isEqualTo("2023-03-01");
        assertThat(run.periods())
                .filteredOn(period -> period.kind() != PeriodKind.DAY)
                .extracting(Period::id)
                .containsExactlyInAnyOrder("2023-03", "2023-04", "2023-05", "2023-Q2", "2023-03-15..2023-03-19");
    }

    @Test
    void shouldFoldDaysBeforeTheHorizonIntoOneOpeningBalancePerUnit() {
        ModelInput input = ModelRun.input(
                        List.of(),
                        dossier("1").received("2023-02-01T09:00", "X").resolved("2023-03-02T09:00"),
                        dossier("2")
                                .received(
                                        "2023-02-28T09:00",
                                        ReceivedSample.by("X").due("2023-02-28T17:00")),
                        dossier("3").received("2023-03-01T00:00", "X"))
                .withHorizon(2);

        ModelRun run = run("2023-05-10", input);

        assertThat(run.figures().unitDays().keySet())
                .extracting(key -> key.day().toString())
                .containsExactly("1970-01-01", "2023-03-01", "2023-03-02");
        assertThat(run.unitDay("X", "1970-01-01"))
                .containsEntry(RECEIVED, 2L)
                .containsEntry(OPENED, 2L)
                .containsEntry(PAST_DUE, 1L);
        assertThat(run.aggregate("unassigned", "2023-03"))
                .containsEntry(CARRIED_OVER, 2L)
                .containsEntry(CARRIED_OVERDUE, 1L)
                .containsEntry(CLOSED, 1L)
                .containsEntry(OPEN, 2L);
    }
}
