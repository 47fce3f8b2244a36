package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.ConflictOrder;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.model.BatchModel;
import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.CampaignLoaded;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.ProcedureLoaded;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.ModelFigures;
import io.dossierstreams.model.ModelInput;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.model.RestatementModel;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.codec.RejectedHeaders;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
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
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real pipeline against the naive model, after ticks of random logs. */
class PipelineModelTest {
    private static final List<Definition> DEFINITIONS =
            Indicators.STANDARD.all().stream().map(Indicator::definition).toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldArriveAtTheFiguresOfTheModelAtEveryTick(long seed) {
        compare(RandomLog.of(seed, 50, 110), 24, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void shouldSumAnewWhenUnitsMove(long seed) {
        compare(RandomLog.withMovingUnits(seed, 40, 100), 24, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void shouldFollowTheTreeOfEachDayWhenUnitsAreMergedSplitMovedAndClosed(long seed) {
        compare(RandomLog.withReforms(seed, 80, 250), 24, 9);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void shouldGoOverToTwoTiersInJuly2025(long seed) {
        compare(RandomLog.overTwoTierReform(seed, 80), 24, 7);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void shouldFoldWhatTheHorizonPassesIntoOpeningBalances(long seed) {
        compare(RandomLog.withReforms(seed, 80, 250), 3, 9);
    }

    /**
     * Runs a log.
     *
     * @param horizonMonths of the ledger; that of the dossiers is longer, so that no event is rejected for its age
     * @param every which ticks are compared, beside the last one; at 1 the restatements too, as these hang on all of
     *     them, and the totals with their rows, as these logs have units without a history
     */
    private static void compare(RandomLog log, int horizonMonths, int every) {
        EventLog eventLog = new EventLog(4).loadDefinitions();
        List<EventArrived> arrived = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<Campaign> campaigns = new ArrayList<>();
        List<Supplier<ModelFigures>> expected = new ArrayList<>();
        List<Instant> nows = new ArrayList<>();
        List<List<Unit>> trees = new ArrayList<>();
        for (LogEntry entry : log.entries()) {
            if (entry instanceof EventArrived event) {
                arrived.add(event);
                eventLog.append(event.event(), event.at());
            } else if (entry instanceof UnitLoaded loaded) {
                units.add(loaded.unit());
                eventLog.load(loaded.unit());
            } else if (entry instanceof CampaignLoaded loaded) {
                campaigns.add(loaded.campaign());
                eventLog.load(ReferenceKind.CAMPAIGNS, loaded.campaign());
            } else if (entry instanceof ProcedureLoaded loaded) {
                eventLog.load(ReferenceKind.PROCEDURES, loaded.procedure());
            } else if (entry instanceof DayTick tick) {
                eventLog.tick(tick.now());
                nows.add(tick.now());
                trees.add(List.copyOf(units));
                ModelInput input = ModelInput.of(arrived, units, RandomLog.ZONE, ConflictOrder.INSTANCE)
                        .withCampaigns(campaigns)
                        .withDefinitions(DEFINITIONS)
                        .withHorizon(horizonMonths);
                expected.add(() -> BatchModel.compute(input, asOf(tick.now())));
            }
        }
        SimulatedPipeline pipeline = new SimulatedPipeline(eventLog, horizonMonths).run();
        assertThat(pipeline.rejected())
                .as("only conflicts are reported")
                .allSatisfy(rejected -> assertThat(rejected.headers()).contains(RejectedHeaders.CAUSE + "=CONFLICT"));
        RestatementModel restatements = new RestatementModel(RandomLog.ZONE);
        FigureReader reader = new FigureReader();
        int ticks = 0;
        for (SentRecord sent : pipeline.ledgerOutputs()) {
            reader.read(sent);
            if (sent.sink().equals(Names.TICK_SINK)) {
                int tick = ticks++;
                if (tick % every == 0 || ticks == expected.size()) {
                    ModelFigures figures = expected.get(tick).get();
                    compare(reader, figures, "tick " + ticks);
                    if (every == 1) {
                        assertThat(differences(
                                        reader.restated(figures.since()),
                                        restatements.tick(nows.get(tick), figures.aggregates())))
                                .as("restatements at tick %d", ticks)
                                .isEmpty();
                        TotalsCheck.everyTotalEqualsTheSumOfItsRows(
                                reader.aggregates(figures.since()), trees.get(tick));
                    }
                }
            }
        }
        assertThat(ticks).isEqualTo(expected.size()).isPositive();
    }

    private static void compare(FigureReader reader, ModelFigures model, String tick) {
        assertThat(differences(reader.unitDays(), model.unitDays())).as(tick).isEmpty();
        assertThat(differences(reader.unitMonths(model.since()), model.unitMonths()))
                .as(tick)
                .isEmpty();
        assertThat(differences(reader.aggregates(model.since()), model.aggregates()))
                .as(tick)
                .isEmpty();
        assertThat(differences(reader.indicators(model.since()), model.indicators()))
                .as(tick)
                .isEmpty();
        assertThat(differences(reader.counts(model.since()), model.counts()))
                .as(tick)
                .isEmpty();
        assertThat(differences(reader.lags(model.since()), model.lags()))
                .as(tick)
                .isEmpty();
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
