package io.dossierstreams.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the figures of any log in whose history the tree changes. */
@ParameterizedClass
@ValueSource(longs = {1, 2, 3, 4})
class BatchModelPropertiesTest {
    private static final LocalDate AS_OF = RandomLog.FIRST_DAY.plusDays(299);

    private final long seed;
    private final ModelInput input;

    BatchModelPropertiesTest(long seed) {
        this.seed = seed;
        input = RandomLog.withReforms(seed, 60, 300).input(ModelRun.CONFLICT_ORDER);
    }

    private SortedMap<Scope, Map<Measure, Long>> year(ModelView view) {
        return BatchModel.figure(input, Period.parse("2024"), AS_OF, view).measures();
    }

    /** Every fact is counted in exactly one unit, or is unassigned. */
    private static Map<Measure, Long> sumOfUnits(SortedMap<Scope, Map<Measure, Long>> figures) {
        Map<Measure, Long> sum = new TreeMap<>();
        figures.forEach((scope, measures) -> {
            if (scope.kind() == Scope.Kind.UNIT || scope.kind() == Scope.Kind.UNASSIGNED) {
                measures.forEach((measure, amount) -> sum.merge(measure, amount, Long::sum));
            }
        });
        sum.values().removeIf(amount -> amount == 0);
        return sum;
    }

    @Test
    void shouldSumToTheSameInBothViews() {
        assertThat(sumOfUnits(year(ModelView.AS_IT_WAS)))
                .isNotEmpty()
                .isEqualTo(sumOfUnits(year(ModelView.AS_IT_IS_NOW)));
    }

    @Test
    void shouldGiveTheSameFiguresInEveryOrderOfArrival() {
        List<EventArrived> shuffled = new ArrayList<>(input.arrived());
        Collections.shuffle(shuffled, new Random(seed));
        ModelInput other = new ModelInput(
                shuffled,
                input.units(),
                input.campaigns(),
                input.procedures(),
                input.definitions(),
                input.zone(),
                input.conflictOrder(),
                input.horizonMonths());

        assertThat(BatchModel.compute(other, AS_OF)).isEqualTo(BatchModel.compute(input, AS_OF));
    }

    @Test
    void shouldGiveTheSameFiguresOfKeptPeriodsWithAndWithoutAHorizon() {
        ModelFigures all = BatchModel.compute(input, AS_OF);
        ModelFigures kept = BatchModel.compute(input.withHorizon(3), AS_OF);

        assertThat(kept.aggregates())
                .isNotEmpty()
                .hasSizeLessThan(all.aggregates().size());
        assertThat(all.aggregates()).containsAllEntriesOf(kept.aggregates());
        assertThat(all.indicators()).containsAllEntriesOf(kept.indicators());
    }

    /** Opening balances are all that is left of the days before the horizon, and they are enough. */
    @Test
    void shouldGiveTheSameFiguresFromOpeningBalances() {
        ModelFigures kept = BatchModel.compute(input.withHorizon(3), AS_OF);
        AggregateModel fromBalances = new AggregateModel(kept.unitDays(), new ScopeModel(input.units()));

        for (String period : List.of("2024-07", "2024-08", "2024-Q3", "2024-H2")) {
            SortedMap<Scope, Map<Measure, Long>> sums =
                    fromBalances.sum(ModelSpan.asItWas(Period.parse(period), AS_OF), unit -> true);
            sums.forEach((scope, measures) -> assertThat(
                            kept.aggregates().get(new ScopePeriod(scope, Period.parse(period))))
                    .as("%s %s", scope, period)
                    .isEqualTo(measures));
            assertThat(sums).isNotEmpty();
        }
    }

    @Test
    void shouldNeverHaveANegativeStock() {
        BatchModel.compute(input, AS_OF)
                .aggregates()
                .forEach((key, measures) -> assertThat(measures.getOrDefault(Measure.OPEN, 0L))
                        .as(key.toString())
                        .isNotNegative());
    }

    @Test
    void shouldAnswerTheSameOnDemandAsItIsKept() {
        ModelFigures kept = BatchModel.compute(input, AS_OF);
        ModelFigure asked = BatchModel.figure(input, Period.parse("2024-H1"), AS_OF, ModelView.AS_IT_WAS);

        asked.measures().forEach((scope, measures) -> {
            ScopePeriod key = new ScopePeriod(scope, Period.parse("2024-H1"));
            assertThat(kept.aggregates()).containsEntry(key, measures);
            assertThat(kept.indicators().get(key)).isEqualTo(asked.indicators().get(scope));
        });
        assertThat(asked.measures()).isNotEmpty();
    }
}
