package io.dossierstreams.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import org.junit.jupiter.api.Test;

class RequestCheckTest {
    @Test
    void shouldTakeTheMonthOfTheLastTickAndTheOnlyRootByDefault() {
        ReportQuery query = ReportScene.town().query(Layouts.ONLINE_SHARE);

        assertThat(query.top().id()).isEqualTo("T");
        assertThat(query.span().period().id()).isEqualTo("2023-06");
        assertThat(query.span().asOf()).isEqualTo("2023-06-30");
        assertThat(query.compared().orElseThrow().period().id()).isEqualTo("2023-05");
    }

    @Test
    void shouldListTheRootsWhenThereAreSeveral() {
        ReportScene scene = ReportScene.of(
                Unit.of("P", "Tỉnh P", Level.PROVINCE, null), Unit.of("Q", "Tỉnh Q", Level.PROVINCE, null));

        assertThatThrownBy(() -> scene.query(Layouts.HANDLING))
                .isInstanceOf(ReportException.class)
                .hasMessage("unit: name one; there are several at the top: P, Q");
    }

    @Test
    void shouldNameTheNearestWhenTheUnitIsNotKnown() {
        assertThatThrownBy(() -> ReportScene.town().unit("TT").query(Layouts.HANDLING))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("unit: there is no unit TT; nearest: T");
    }

    @Test
    void shouldSayThatNoUnitsAreLoaded() {
        assertThatThrownBy(() -> ReportScene.of().query(Layouts.HANDLING)).hasMessage("unit: no units are loaded");
    }

    @Test
    void shouldRefuseAnAsOfDayAfterTheLastTick() {
        assertThatThrownBy(() -> ReportScene.town().asOf("2023-07-01").query(Layouts.HANDLING))
                .hasMessage("as-of: is 2023-07-01, but counted so far is up to 2023-06-30 (tick 181)");
    }

    @Test
    void shouldRefuseAPeriodThatHasNotBegun() {
        assertThatThrownBy(() -> ReportScene.town().period("2023-07").query(Layouts.HANDLING))
                .hasMessage("period: 2023-07 begins on 2023-07-01, after the as-of day 2023-06-30");
    }

    @Test
    void shouldRefuseAPeriodBeforeTheHorizon() {
        assertThatThrownBy(() -> ReportScene.town()
                        .keptSince("2023-02-01")
                        .period("2023-H1")
                        .query(Layouts.HANDLING))
                .hasMessage("period: 2023-H1 begins on 2023-01-01, before the horizon; days are kept since 2023-02-01");
    }

    @Test
    void shouldCompareNothingAndSaySoWhenThePeriodBeforeLiesBeforeTheHorizon() {
        ReportQuery query =
                ReportScene.town().keptSince("2023-06-01").language(Language.EN).query(Layouts.ONLINE_SHARE);

        assertThat(query.compared()).isEmpty();
        assertThat(query.remarks()).containsExactly("Not compared with 2023-05: days are kept since 01/06/2023");
    }

    @Test
    void shouldRefuseABaselineBeforeTheHorizon() {
        assertThatThrownBy(() -> ReportScene.town()
                        .keptSince("2023-02-01")
                        .baseline("2023-01")
                        .query(Layouts.CAMPAIGN))
                .hasMessageStartingWith("baseline: 2023-01 begins on 2023-01-01, before the horizon");
    }

    @Test
    void shouldRefuseToCompareWhereTheLayoutComparesNothing() {
        assertThatThrownBy(() -> ReportScene.town().baseline("2023-05").query(Layouts.HANDLING))
                .hasMessageStartingWith("the layout handling compares nothing");
    }

    @Test
    void shouldRefuseAnEarlierDayThatIsNotInThePeriod() {
        assertThatThrownBy(() -> ReportScene.town().compareAsOf("2023-05-31").query(Layouts.ONLINE_SHARE))
                .hasMessage("compare-as-of: expected a day from 2023-06-01 to before 2023-06-30, was 2023-05-31");
    }

    @Test
    void shouldCompareAYearToDateWithTheSameDaysOfTheYearBefore() {
        ReportQuery query = ReportScene.town().period("2023-YTD").query(Layouts.ONLINE_SHARE);

        assertThat(query.compared().orElseThrow().period().id()).isEqualTo("2022-YTD");
        assertThat(query.compared().orElseThrow().asOf()).isEqualTo("2022-06-30");
    }

    @Test
    void shouldNameTheLoadedCampaignsWhenOneIsNotKnown() {
        assertThatThrownBy(() -> ReportScene.town().campaign("tet").query(Layouts.CAMPAIGN))
                .hasMessage("campaign: there is no campaign tet");
    }

    @Test
    void shouldTakeTheTreeOfTheAsOfDayThatWasAskedForEvenWhenThePeriodHasEnded() {
        ReportQuery query = ReportScene.town().period("2023-05").asItIsNow().query(Layouts.HANDLING);

        assertThat(query.treeDay()).isEqualTo("2023-06-30");
        assertThat(query.span().asOf()).isEqualTo("2023-05-31");
    }
}
