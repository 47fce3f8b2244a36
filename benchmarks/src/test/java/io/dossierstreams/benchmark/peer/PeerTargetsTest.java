package io.dossierstreams.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerTargetsTest {
    private static final PeerTargets TARGETS =
            new PeerTargets(List.of(target(PeriodKind.MONTH), target(PeriodKind.QUARTER)), TreeTest.TREE);

    @Test
    void shouldFindTheTargetOfAUnitWhenLevelAndPeriodFit() {
        assertThat(TARGETS.of("unit:X|2024-05")).extracting(PeerTarget::id).containsExactly("on-time-MONTH");
        assertThat(TARGETS.of("unit:X|2024-Q2")).extracting(PeerTarget::id).containsExactly("on-time-QUARTER");
    }

    @Test
    void shouldFindNoneWhenLevelOrPeriodOrScopeIsAnother() {
        assertThat(List.of("unit:D|2024-05", "unit:X|2024", "unit:X|2024-H1", "unit:X|2024-05-09", "under:C|2024-05"))
                .allSatisfy(key -> assertThat(TARGETS.of(key)).isEmpty());
    }

    @Test
    void shouldBeBelowWhenOneCaseShortOfTheThreshold() {
        PeerTarget target = PeerTarget.of(target(PeriodKind.MONTH));

        assertThat(target.isBelow(resolved(129, 200), false)).isTrue();
        assertThat(target.isBelow(resolved(130, 200), true)).isFalse();
    }

    @Test
    void shouldStayAsItWasWhenCasesAreTooFew() {
        PeerTarget target = PeerTarget.of(target(PeriodKind.MONTH));

        assertThat(target.isBelow(resolved(0, 19), false)).isFalse();
        assertThat(target.isBelow(resolved(19, 19), true)).isTrue();
    }

    @Test
    void shouldRefuseATargetWhenPeersCannotJudgeIt() {
        assertThatThrownBy(() -> PeerTarget.of(target(PeriodKind.YEAR_TO_DATE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Counters resolved(long onTime, long all) {
        return Counters.of(Measure.RESOLVED, all).plus(Measure.RESOLVED_ON_TIME, onTime);
    }

    private static Target target(PeriodKind period) {
        return new Target(
                "on-time-" + period,
                1,
                "on-time",
                new Selector(Select.LEVEL, "C", Level.COMMUNE),
                Level.PROVINCE,
                period,
                Ratio.parse("65%"),
                null,
                20,
                null,
                null,
                null,
                null);
    }
}
