package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.codec.Limits;
import io.dossierstreams.schema.topic.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopologySnapshotTest {

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldLookAsRecordedWhenDescribed(StateStores stores) throws IOException {
        DossierRules dossierRules = new DossierRules(
                6, SimulatedPipeline.ZONE, Limits.DEFAULT, 24, SimulatedPipeline.DUE_SOON, EventLog.KEY);
        LedgerRules ledgerRules = new LedgerRules(6, SimulatedPipeline.ZONE, SimulatedPipeline.HORIZON_MONTHS);
        String described = PipelineTopology.build(
                        TopicNames.UNPREFIXED,
                        dossierRules,
                        ledgerRules,
                        stores,
                        new PipelineMetrics(new SimpleMeterRegistry()))
                .describe()
                .toString();
        assertThat(sorted(described)).as("""
                        the topology as in src/test/resources/io/dossierstreams/topology/pipeline-topology.txt.
                        Names of nodes and stores are state: a store or a subtopology with another name or number finds
                        none of what the old one has kept, and every figure would begin at nothing. If the change is
                        wanted, say in CHANGELOG.md that the state has to be rebuilt, and replace the file by what is
                        shown as actual below
                        """).isEqualTo(recorded());
    }

    /** Streams lists the stores of a node in no order. */
    private static String sorted(String description) {
        return Pattern.compile("(?<=stores: \\[)[^]]+")
                .matcher(description)
                .replaceAll(
                        stores -> Stream.of(stores.group().split(", ")).sorted().collect(Collectors.joining(", ")));
    }

    private static String recorded() throws IOException {
        try (InputStream in = TopologySnapshotTest.class.getResourceAsStream("pipeline-topology.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
