package io.dossierstreams.breach;

import static io.dossierstreams.breach.Targets.overdue;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.delta.Counters;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverdueTest {
    private final JudgeScene scene = new JudgeScene();

    @Test
    void shouldFireAboveTheMaximumAndNotAtIt() {
        scene.target(overdue(2)).figure("unit:C", "2023-03", counters(2, 5));
        assertThat(only(scene.judge("2023-03-10")).state()).isEqualTo(AlertState.OK);
        Breach breach = only(scene.figure("unit:C", "2023-03", counters(3, 5)).judge("2023-03-11"));
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(breach.evidence().maximum()).isEqualTo(2);
        assertThat(breach.evidence().shortfall()).isEqualTo(1);
    }

    @Test
    void shouldTellLateWorkFromLateData() {
        scene.target(overdue(0))
                .figure(
                        "unit:C",
                        "2023-03",
                        counters(3, 5).plus(Measure.LATE_WORK, 4).plus(Measure.LATE_DATA, 6));
        Evidence evidence = only(scene.judge("2023-03-10")).evidence();
        assertThat(evidence.numerator()).isEqualTo(3);
        assertThat(evidence.denominator()).isEqualTo(5);
        assertThat(evidence.lateWork()).isEqualTo(4);
        assertThat(evidence.lateData()).isEqualTo(6);
    }

    @Test
    void shouldCountWhatWasOverdueBeforeThePeriod() {
        scene.target(overdue(0)).figure("unit:C", "2023-03", Counters.of(Measure.CARRIED_OVERDUE, 1));
        assertThat(only(scene.judge("2023-03-01")).state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void shouldResolveWhenTheLastOneIsResolved() {
        scene.target(overdue(0)).figure("unit:C", "2023-03", counters(1, 5)).judge("2023-03-10");
        Breach resolved = only(scene.figure("unit:C", "2023-03", counters(0, 4)).judge("2023-03-11"));
        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.reason()).isEqualTo(Reason.VALUE);
    }

    @Test
    void shouldMissWhenThePeriodEndsAndFireInTheNext() {
        scene.target(overdue(0)).figure("unit:C", "2023-03", counters(1, 5)).judge("2023-03-31");
        scene.figure("unit:C", "2023-04", Counters.of(Measure.CARRIED_OVERDUE, 1));
        assertThat(scene.judge("2023-04-01"))
                .extracting(breach -> breach.id() + " " + breach.state())
                .containsExactly("T:C:2023-03 MISSED", "T:C:2023-04 FIRING");
    }

    @Test
    void shouldSayInBothLanguagesHowMany() {
        scene.target(overdue(0)).figure("unit:C", "2023-03", counters(3, 5).plus(Measure.LATE_WORK, 4));
        assertThat(only(scene.judge("2023-03-10")).text())
                .isEqualTo(new Breach.Text(
                        "Hoài Đức: hồ sơ đang giải quyết quá hạn kỳ 2023-03 là 3 (đang giải quyết: 5), vượt mức cho phép là 0;"
                                + " trong kỳ: giải quyết trễ hạn 4, cập nhật dữ liệu trễ 0.",
                        "Hoài Đức: open dossiers past their due date in 2023-03 is 3 (open: 5), more than the 0 allowed;"
                                + " in the period: work late 4, data late 0."));
    }

    private static Counters counters(long overdue, long open) {
        return Counters.of(Measure.OPENED, open).plus(Measure.PAST_DUE, overdue);
    }

    private static Breach only(List<Breach> breaches) {
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }
}
