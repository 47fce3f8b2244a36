package io.dossierstreams.benchmark.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.benchmark.peer.PeerOptions;
import io.dossierstreams.benchmark.peer.PeerOptions.State;
import io.dossierstreams.benchmark.peer.Verdict;
import io.dossierstreams.delta.Counters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeerJobTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldComeToTheSameAsABatchWhenItReadsEventByEvent(State state) throws Exception {
        List<Result> results = run(state);

        Batch batch = Batch.of(SmallLog.events());
        assertThat(batch.aggregates()).hasSizeGreaterThan(1_000);
        assertThat(aggregates(results)).isEqualTo(batch.aggregates());
        assertThat(batch.below()).isNotEmpty();
        assertThat(below(results)).isEqualTo(batch.below());
    }

    private List<Result> run(State state) throws Exception {
        PeerOptions options = new PeerOptions("none:1", "test", 1, 2, state, directory, SmallLog.UNITS);
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(options.threads(), JobSettings.of(options));
        CollectedResults results = new CollectedResults();
        PeerJob.results(SmallLog.in(environment), SmallLog.UNITS).sinkTo(results);
        environment.execute();
        return results.take();
    }

    private static Map<String, Counters> aggregates(List<Result> results) {
        Map<String, Counters> last = new TreeMap<>();
        for (Result result : results) {
            if (result.kind() == Result.Kind.AGGREGATE) {
                last.put(key(result), Counters.decode(result.value()));
            }
        }
        last.values().removeIf(Counters::isZero);
        return last;
    }

    private static Set<String> below(List<Result> results) {
        Set<String> below = new TreeSet<>();
        for (Result result : results) {
            if (result.kind() == Result.Kind.BREACH) {
                if (Verdict.decode(result.value()) == Verdict.BELOW) {
                    below.add(key(result));
                } else {
                    below.remove(key(result));
                }
            }
        }
        return below;
    }

    private static String key(Result result) {
        return new String(result.key(), StandardCharsets.UTF_8);
    }
}
