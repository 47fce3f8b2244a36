package io.dossierstreams.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.topic.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewContentTest {
    private final ViewScene scene = new ViewScene(PeriodKind.MONTH).unit("C", Level.COMMUNE, null);

    @Test
    void shouldShowNothingBeforeTheFirstTick() {
        assertThat(scene.ratio("C", "2023-01", "online", 1, 2).view()).isEmpty();
    }

    @Test
    void shouldShowATickWhenItsFiguresAndAlertsAreComplete() {
        View view = scene.ratio("C", "2023-01", "online", 1, 2)
                .alert("C", "2023-01", AlertState.FIRING)
                .tick(1, "2023-01-05")
                .view()
                .orElseThrow();

        assertThat(online(view, "2023-01")).contains(new Ratio(1, 2));
        assertThat(view.alerts()).containsOnlyKeys("online-communes:C:2023-01");
        assertThat(view.complete().tick()).isEqualTo(1);
    }

    @Test
    void shouldStayAtATickWhenOnlyHalfOfTheNextIsRead() {
        scene.ratio("C", "2023-01", "online", 1, 2).tick(1, "2023-01-05");
        scene.ratio("C", "2023-01", "online", 2, 3)
                .alert("C", "2023-01", AlertState.FIRING)
                .written(2)
                .figuresEnd(2, "2023-01-06");

        View half = scene.view().orElseThrow();
        assertThat(online(half, "2023-01")).contains(new Ratio(1, 2));
        assertThat(half.alerts()).isEmpty();

        View whole = scene.alertsEnd(2, "2023-01-06").view().orElseThrow();
        assertThat(online(whole, "2023-01")).contains(new Ratio(2, 3));
        assertThat(whole.alerts()).hasSize(1);
    }

    @Test
    void shouldNotChangeAViewThatWasHandedOut() {
        View first = scene.ratio("C", "2023-01", "online", 1, 2)
                .tick(1, "2023-01-05")
                .view()
                .orElseThrow();

        scene.ratio("C", "2023-01", "online", 2, 3).tick(2, "2023-01-06").view();

        assertThat(online(first, "2023-01")).contains(new Ratio(1, 2));
    }

    @Test
    void shouldGoToTheLastTickOfBothWhenCompactionHasTakenOthers() {
        scene.ratio("C", "2023-01", "online", 1, 2)
                .written(7)
                .figuresEnd(4, "2023-01-05")
                .ratio("C", "2023-01", "online", 2, 3)
                .figuresEnd(7, "2023-01-06")
                .alertsEnd(7, "2023-01-06");

        View view = scene.view().orElseThrow();

        assertThat(view.complete().tick()).isEqualTo(7);
        assertThat(online(view, "2023-01")).contains(new Ratio(2, 3));
    }

    @Test
    void shouldNotTakeInUnitsBeforeATickDid() {
        Map<Topic, Long> before = scene.ends();
        scene.unit("D", Level.COMMUNE, null)
                .written(1, before)
                .figuresEnd(1, "2023-01-05")
                .alertsEnd(1, "2023-01-05");
        assertThat(units(scene.view())).containsExactly("C");

        assertThat(units(scene.tick(2, "2023-01-05").view())).containsExactly("C", "D");
    }

    @Test
    void shouldWaitForReferenceDataThatATickHasTakenIn() {
        scene.tick(1, "2023-01-05").readUpTo(Topic.UNITS, 0);
        assertThat(scene.view()).isEmpty();

        assertThat(units(scene.readUpTo(Topic.UNITS, 1).view())).containsExactly("C");
    }

    @Test
    void shouldWaitForTheTickersRecordOfATick() {
        scene.figuresEnd(1, "2023-01-05").alertsEnd(1, "2023-01-05");
        assertThat(scene.view()).isEmpty();

        assertThat(scene.written(1).view()).isPresent();
    }

    @Test
    void shouldKeepTheCurrentPeriodAndTheOneBeforeWhenTheMonthEnds() {
        scene.ratio("C", "2022-12", "online", 1, 9)
                .ratio("C", "2023-01", "online", 1, 2)
                .tick(1, "2023-01-31")
                .view();

        View view = scene.ratio("C", "2023-02", "online", 1, 1)
                .tick(2, "2023-02-01")
                .view()
                .orElseThrow();

        assertThat(view.periods()).containsExactly(Map.entry(PeriodKind.MONTH, Period.parse("2023-02")));
        assertThat(online(view, "2023-02")).contains(new Ratio(1, 1));
        assertThat(online(view, "2023-01")).contains(new Ratio(1, 2));
        assertThat(view.figures()).hasSize(2);
    }

    @Test
    void shouldKeepNoOtherKindsOfPeriods() {
        View view = scene.ratio("C", "2023-H1", "online", 1, 2)
                .ratio("C", "2023-01-05", "online", 1, 2)
                .tick(1, "2023-01-05")
                .view()
                .orElseThrow();

        assertThat(view.figures()).isEmpty();
    }

    @Test
    void shouldForgetAUnitThatIsRemovedOrCeasesToExist() {
        scene.unit("D", Level.COMMUNE, null)
                .unit(new Unit(
                        "E", "E", Level.COMMUNE, null, null, null, LocalDate.parse("2023-01-05"), null, null, null));
        assertThat(units(scene.tick(1, "2023-01-05").view())).containsExactly("C", "D", "E");

        assertThat(units(scene.withoutUnit("D").tick(2, "2023-01-06").view())).containsExactly("C");
    }

    @Test
    void shouldForgetAlertsThatAreFineAgainOrExpired() {
        scene.alert("C", "2023-01", AlertState.FIRING).tick(1, "2023-01-05");
        assertThat(scene.view().orElseThrow().alerts()).hasSize(1);

        scene.alert("C", "2023-01", AlertState.OK).tick(2, "2023-01-06");
        assertThat(scene.view().orElseThrow().alerts()).isEmpty();
    }

    @Test
    void shouldForgetAlertsThirtySixDaysAfterTheirPeriod() {
        scene.alert("C", "2023-01", AlertState.MISSED).tick(1, "2023-03-07");
        assertThat(scene.view().orElseThrow().alerts()).hasSize(1);

        scene.tick(2, "2023-03-08");
        assertThat(scene.view().orElseThrow().alerts()).isEmpty();
    }

    private static Optional<Ratio> online(View view, String period) {
        return view.figures("C", Period.parse(period)).ratio("online", 1);
    }

    private static List<String> units(Optional<View> view) {
        return view.orElseThrow().roster().units().stream().map(Unit::id).toList();
    }
}
