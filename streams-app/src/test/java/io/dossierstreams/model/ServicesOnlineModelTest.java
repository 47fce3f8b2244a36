package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.model.ModelUnits.commune;
import static io.dossierstreams.model.ModelUnits.province;
import static io.dossierstreams.model.ModelUnits.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Received.ServiceLevel;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Procedures asked for online, per unit and month, and over those that are offered online. Samples are of P-1. */
class ServicesOnlineModelTest {
    private static final Unit PROVINCE = province("P");
    private static final Unit A = commune("A", "P");
    private static final Unit B = commune("B", "P");

    private static Procedure offered(String id, ServiceLevel serviceLevel, String... units) {
        return new Procedure(id, id, serviceLevel, false, List.of(units), List.of());
    }

    private static DossierSample online(String unit, String day) {
        return dossier(unit + day)
                .received(day + "T09:00", ReceivedSample.by(unit).channel(Received.Channel.ONLINE));
    }

    private static Map<Scope, Ratio> rates(
            String period, String asOf, List<Unit> units, List<Procedure> procedures, DossierSample... dossiers) {
        ModelInput input = ModelRun.input(units, dossiers).withProcedures(procedures);
        return BatchModel.figure(input, Period.parse(period), LocalDate.parse(asOf), ModelView.AS_IT_WAS)
                .servicesOnline();
    }

    @Test
    void shouldListTheProceduresReceivedOnlinePerUnitAndMonth() {
        ModelRun run = ModelRun.of(
                online("A", "2023-03-31"),
                online("A", "2023-03-01"),
                dossier("certification")
                        .received(
                                "2023-04-01T09:00",
                                ReceivedSample.by("A")
                                        .kind(Received.Kind.CERTIFICATION)
                                        .channel(Received.Channel.ONLINE)),
                dossier("in person").received("2023-05-01T09:00", "A"),
                online("B", "2023-05-01").voided("2023-05-02T09:00"));

        assertThat(run.figures().unitMonths()).containsOnlyKeys("A/2023-03", "A/2023-04");
        assertThat(run.figures().unitMonths().get("A/2023-03")).containsExactly("P-1");
    }

    @Test
    void shouldDropMonthsBeforeTheHorizon() {
        ModelInput input = ModelRun.input(List.of(), online("A", "2023-02-28"), online("A", "2023-03-01"));

        assertThat(ModelRun.of("2023-05-10", input.withHorizon(2)).figures().unitMonths())
                .containsOnlyKeys("A/2023-03");
    }

    @Test
    void shouldRateDistinctProceduresThatAreOfferedOnline() {
        Map<Scope, Ratio> rates = rates(
                "2023-03",
                "2023-03-31",
                List.of(PROVINCE, A, B),
                List.of(
                        offered("P-1", ServiceLevel.FULL, "A", "B"),
                        offered("P-2", ServiceLevel.PARTIAL, "B"),
                        offered("P-3", ServiceLevel.INFORMATION, "B"),
                        offered("P-4", null, "A")),
                online("A", "2023-03-01"),
                online("A", "2023-03-02"),
                online("B", "2023-04-01"));

        assertThat(rates)
                .containsEntry(Scope.unit("A"), new Ratio(1, 1))
                .containsEntry(Scope.unit("B"), new Ratio(0, 2))
                .containsEntry(Scope.under("P"), new Ratio(1, 2))
                .doesNotContainKey(Scope.unit("P"));
    }

    @Test
    void shouldTakeOnlyUseInAUnitThatOffersTheProcedure() {
        assertThat(rates(
                        "2023-03",
                        "2023-03-31",
                        List.of(PROVINCE, A, B),
                        List.of(offered("P-1", ServiceLevel.FULL, "A")),
                        online("B", "2023-03-01")))
                .containsEntry(Scope.under("P"), new Ratio(0, 1));
    }

    @Test
    void shouldOfferAProcedureInEveryUnitOfALevel() {
        Procedure procedure = new Procedure("P-1", "P-1", ServiceLevel.FULL, false, List.of(), List.of(Level.COMMUNE));

        assertThat(rates(
                        "2023-03",
                        "2023-03-31",
                        List.of(PROVINCE, A, B),
                        List.of(procedure),
                        online("B", "2023-03-01")))
                .containsEntry(Scope.unit("A"), new Ratio(0, 1))
                .containsEntry(Scope.unit("B"), new Ratio(1, 1));
    }

    @Test
    void shouldLeaveOutUnitsThatAreExemptOrDoNotExistOnTheLastDay() {
        Unit exempt = unit("A").under("P").exempt("services-online").build();
        Unit closed = unit("B").under("P").closed("2023-03-30").build();

        assertThat(rates(
                        "2023-03",
                        "2023-12-31",
                        List.of(PROVINCE, exempt, closed),
                        List.of(offered("P-1", ServiceLevel.FULL, "A", "B")),
                        online("A", "2023-03-01")))
                .isEmpty();
    }

    @Test
    void shouldTakeTheLastEntryWhenAProcedureIsLoadedAgain() {
        assertThat(rates(
                        "2023-03",
                        "2023-03-31",
                        List.of(PROVINCE, A),
                        List.of(offered("P-1", ServiceLevel.FULL, "A"), offered("P-1", null, "A")),
                        online("A", "2023-03-01")))
                .isEmpty();
    }

    @Test
    void shouldRateWholeMonthsOnly() {
        List<Procedure> procedures = List.of(offered("P-1", ServiceLevel.FULL, "A"));
        List<Unit> units = List.of(PROVINCE, A);

        assertThat(rates("2023-03-01..2023-04-30", "2023-12-31", units, procedures, online("A", "2023-04-01")))
                .containsEntry(Scope.unit("A"), new Ratio(1, 1));
        assertThat(rates("2023-03-02..2023-04-30", "2023-12-31", units, procedures, online("A", "2023-04-01")))
                .isEmpty();
        assertThat(rates("2023-03-01..2023-04-29", "2023-12-31", units, procedures, online("A", "2023-04-01")))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutMonthsThatBeginAfterTheAsOfDay() {
        assertThat(rates(
                        "2023",
                        "2023-03-31",
                        List.of(PROVINCE, A),
                        List.of(offered("P-1", ServiceLevel.FULL, "A")),
                        online("A", "2023-04-01")))
                .containsEntry(Scope.unit("A"), new Ratio(0, 1));
    }
}
