package io.dossierstreams.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Prometheus operator's own definition accepts the resource that is for it. */
class ServiceMonitorSchemaIT {
    private static NodeCheck check;

    @TempDir
    private Path directory;

    @BeforeAll
    static void requireLibraries() throws Exception {
        check = NodeCheck.require(
                "../ops/kubernetes/check", "target/kubernetes-check", "@kubernetes-models/prometheus-operator");
    }

    @Test
    void shouldFitTheDefinitionOfTheOperator() throws Exception {
        NodeCheck.Ended ended = check.of(List.of(written(resource())));

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).isEqualToIgnoringNewLines("1 resources, 0 problems");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "credentials"   | "credential"
            "15s"           | "15 seconds"
            "targetLabel"   | "target"
            "selector"      | "selectors"
            "key"           | "name"
            com/v1"         | com/v1beta1"
            """)
    void shouldNoticeAMistakeInTheResource(String right, String wrong) throws Exception {
        assertThat(resource()).contains(right);

        NodeCheck.Ended ended = check.of(List.of(written(resource().replace(right, wrong))));

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
    }

    private static String resource() {
        List<Manifest> manifests = Manifest.forPrometheusOperator();
        assertThat(manifests).hasSize(1);
        return manifests.get(0).json().toString();
    }

    private Path written(String json) throws Exception {
        return Files.writeString(directory.resolve("resource.json"), json);
    }
}
