package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.ConflictOrder;
import io.dossierstreams.model.BatchModel;
import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.ModelFigures;
import io.dossierstreams.model.ModelInput;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.reference.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real pipeline against the naive model, after every tick of random logs. */
class PipelineModelTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldArriveAtTheFiguresOfTheModelAtEveryTick(long seed) {
        compare(RandomLog.of(seed, 60, 250));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void shouldSumAnewWhenUnitsMove(long seed) {
        compare(RandomLog.withMovingUnits(seed, 40, 200));
    }

    private static void compare(RandomLog log) {
        EventLog eventLog = new EventLog(4).loadDefinitions();
        List<ModelFigures> expected = new ArrayList<>();
        List<List<Unit>> trees = new ArrayList<>();
        List<EventArrived> events = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (LogEntry entry : log.entries()) {
            if (entry instanceof EventArrived arrived) {
                events.add(arrived);
                eventLog.append(arrived.event(), arrived.at());
            } else if (entry instanceof UnitLoaded loaded) {
                units.add(loaded.unit());
                eventLog.load(loaded.unit());
            } else if (entry instanceof DayTick tick) {
                eventLog.tick(tick.now());
                trees.add(List.copyOf(units));
                expected.add(BatchModel.compute(
                        ModelInput.of(events, units, RandomLog.ZONE, ConflictOrder.INSTANCE), asOf(tick.now())));
            }
        }
        SimulatedPipeline pipeline = new SimulatedPipeline(eventLog).run();
        assertThat(pipeline.rejected())
                .as("only conflicts are reported")
                .allSatisfy(rejected -> assertThat(rejected.headers()).contains(RejectedHeaders.CAUSE + "=CONFLICT"));
        FigureReader reader = new FigureReader();
        int ticks = 0;
        for (SentRecord sent : pipeline.ledgerOutputs()) {
            reader.read(sent);
            if (sent.sink().equals(Names.TICK_SINK)) {
                ModelFigures figures = expected.get(ticks);
                List<Unit> known = trees.get(ticks++);
                assertThat(differences(reader.unitDays(), figures.unitDays()))
                        .as("tick %d", ticks)
                        .isEmpty();
                assertThat(differences(reader.aggregates(), figures.aggregates()))
                        .as("tick %d", ticks)
                        .isEmpty();
                assertThat(differences(reader.indicators(), figures.indicators()))
                        .as("tick %d", ticks)
                        .isEmpty();
                TotalsCheck.everyTotalEqualsTheSumOfItsRows(reader.aggregates(), known);
            }
        }
        assertThat(ticks).isEqualTo(expected.size()).isPositive();
    }

    /** The entries that differ, so that a failure shows these and not whole tables. */
    private static <K, V> Map<K, String> differences(Map<K, V> actual, Map<K, V> expected) {
        Map<K, String> differences = new HashMap<>();
        Set<K> keys = new HashSet<>(actual.keySet());
        keys.addAll(expected.keySet());
        keys.stream()
                .filter(key -> !Objects.equals(actual.get(key), expected.get(key)))
                .forEach(key -> differences.put(key, actual.get(key) + " instead of " + expected.get(key)));
        return differences;
    }

    private static LocalDate asOf(Instant now) {
        return LocalDate.ofInstant(now.minusMillis(1), RandomLog.ZONE);
    }
}
