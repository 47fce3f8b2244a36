package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log alone decides every output record: not the order of partitions, nor commits, nor crashes. */
class DeterminismTest {
    private static EventLog log;
    private static List<String> expected;

    @BeforeAll
    static void fillLog() {
        log = new EventLog(5).loadDefinitions();
        RandomLog random = RandomLog.of(7, 50, 120);
        KindTargets.all(0).forEach(log::load);
        random.entries().forEach(entry -> {
            if (entry instanceof EventArrived arrived) {
                log.append(arrived.event(), arrived.at());
            } else if (entry instanceof UnitLoaded loaded) {
                log.load(loaded.unit());
                log.load(target(loaded.unit().id(), PeriodKind.MONTH));
                log.load(target(loaded.unit().id(), PeriodKind.YEAR_TO_DATE));
            } else if (entry instanceof DayTick tick) {
                log.tick(tick.now());
            }
        });
        expected = new SimulatedPipeline(log).run().visible();
    }

    @Test
    void shouldSendFiguresBreachesAndNoticesInThisLog() {
        assertThat(expected).anyMatch(sent -> sent.startsWith(Names.AGGREGATE_SINK));
        assertThat(expected).anyMatch(sent -> sent.startsWith(Names.BREACH_EVENT_SINK));
        assertThat(expected).anyMatch(sent -> sent.startsWith(Names.REJECTED_SINK));
        assertThat(expected).anyMatch(sent -> sent.startsWith(Names.DEADLINE_NOTICE_SINK));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldSendTheSameBytesWhenPartitionsInterleaveOtherwise(long seed) {
        assertThat(new SimulatedPipeline(log).runShuffled(seed, 0.3, 0).visible())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldSendTheSameBytesWhenCommitsAreRare(long seed) {
        assertThat(new SimulatedPipeline(log).runShuffled(seed, 0.005, 0).visible())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldSendTheSameBytesWhenTasksCrash(long seed) {
        assertThat(new SimulatedPipeline(log).runShuffled(seed, 0.2, 0.05).visible())
                .isEqualTo(expected);
    }

    private static Target target(String unit, PeriodKind period) {
        return new Target(
                "online-" + unit + "-" + period,
                1,
                "online",
                new Selector(Select.UNIT, unit, null),
                Level.DISTRICT,
                period,
                Ratio.parse("50%"),
                Ratio.parse("60%"),
                2,
                null,
                null,
                null,
                null);
    }
}
