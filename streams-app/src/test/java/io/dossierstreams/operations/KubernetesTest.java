package io.dossierstreams.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.runtime.SettingsReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be seen of the resources for Kubernetes without a cluster. */
class KubernetesTest {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final String PROJECTED = "/run/secrets/dossier-streams";

    static List<Manifest> manifests() {
        return Manifest.all();
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void shouldBeUnderstoodByKubernetesToTheLastField(Manifest manifest) {
        assertThat(KubernetesSchema.problem(manifest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replicas: 2                   | replica: 2
            replicas: 2                   | replicas: two
            replicas: 2                   | replicas: "2"
            containerPort: 9464           | port: 9464
            containerPort: 9464           | hostPort: 9464
            readOnlyRootFilesystem: true  | readOnlyRootFileSystem: true
            serviceName:                  | service:
            apiVersion: apps/v1           | apiVersion: batch/v1
            apiVersion: apps/v1           | apiVersion: apps/v1beta1
            path: /health/ready           | pth: /health/ready
            """)
    void shouldNoticeAMistakeInAResource(String right, String wrong) throws IOException {
        String yaml = Files.readString(Path.of("../ops/kubernetes/statefulset.yaml"));
        assertThat(yaml).contains(right);

        assertThat(KubernetesSchema.problem(Manifest.parse(yaml.replace(right, wrong))))
                .isNotEmpty();
    }

    @Test
    void shouldStartWithTheSettingsAndSecretsThatAreMounted(@TempDir Path mounted) throws IOException {
        Manifest statefulSet = statefulSet();
        for (JsonNode volume : statefulSet.at(POD + "/volumes")) {
            for (JsonNode path : volume.findValues("path")) {
                Files.writeString(mounted.resolve(path.asText()), "a-secret-of-some-length");
            }
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Manifest.of("ConfigMap", "dossier-streams")
                .json()
                .path("data")
                .path("application.properties")
                .asText()));
        Map<String, String> texts = new HashMap<>();
        properties.forEach(
                (name, value) -> texts.put(name.toString(), value.toString().replace(PROJECTED, mounted.toString())));
        Map<String, String> environment = new HashMap<>();
        statefulSet
                .at(CONTAINER + "/env")
                .forEach(variable -> environment.put(variable.path("name").asText(), "dossier-streams-0"));
        texts.putAll(SettingsReader.fromEnvironment(environment));

        Settings settings = SettingsReader.read(texts);

        assertThat(settings.groupInstanceId()).contains("dossier-streams-0");
        assertThat(settings.http().token()).isPresent();
        assertThat(settings.cluster().kafka())
                .containsEntry("sasl.jaas.config", "a-secret-of-some-length")
                .containsEntry(
                        "ssl.truststore.location", mounted.resolve("ca.crt").toString());
        assertThat(mounts()).containsEntry("secrets", PROJECTED).containsEntry("settings", "/etc/dossier-streams");
        assertThat(statefulSet.at(CONTAINER + "/args").toString())
                .isEqualTo("[\"run\",\"--config\",\"/etc/dossier-streams/application.properties\"]");
    }

    @Test
    void shouldFitTheImage() throws IOException {
        String image = Files.readString(Path.of("../Dockerfile"));
        Manifest statefulSet = statefulSet();

        assertThat(image.lines())
                .contains("USER " + statefulSet.at(POD + "/securityContext/runAsUser") + ":"
                        + statefulSet.at(POD + "/securityContext/runAsGroup"))
                .contains("EXPOSE " + statefulSet.at(CONTAINER + "/ports/0/containerPort"))
                .contains("VOLUME " + mounts().get("state"));
    }

    @Test
    void shouldRunWithoutAnyRight() {
        Manifest statefulSet = statefulSet();

        assertThat(statefulSet.at(POD + "/securityContext/runAsNonRoot").asBoolean())
                .isTrue();
        JsonNode container = statefulSet.at(CONTAINER + "/securityContext");
        assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(mounts()).containsKey("temporary");
    }

    @Test
    void shouldGiveTheApplicationTheTimeThatACleanStopTakes() {
        assertThat(statefulSet().at(POD + "/terminationGracePeriodSeconds").asInt())
                .isGreaterThan(20);
    }

    @Test
    void shouldReachTheInstancesByServices() {
        JsonNode labels = statefulSet().at("/spec/template/metadata/labels");
        Manifest instances =
                Manifest.of("Service", statefulSet().at("/spec/serviceName").asText());

        assertThat(instances.at("/spec/clusterIP").asText()).isEqualTo("None");
        for (Manifest service : List.of(instances, Manifest.of("Service", "dossier-streams"))) {
            assertThat(service.at("/spec/selector")).isEqualTo(labels);
            assertThat(service.at("/spec/ports/0/targetPort"))
                    .isEqualTo(statefulSet().at(CONTAINER + "/ports/0/name"));
        }
    }

    @Test
    void shouldMeanTheInstancesWhereverTheyAreSelected() {
        JsonNode labels = statefulSet().at("/spec/template/metadata/labels");

        assertThat(statefulSet().at("/spec/selector/matchLabels")).isEqualTo(labels);
        assertThat(Manifest.of("PodDisruptionBudget", "dossier-streams").at("/spec/selector/matchLabels"))
                .isEqualTo(labels);
        assertThat(Manifest.of("NetworkPolicy", "dossier-streams").at("/spec/podSelector/matchLabels"))
                .isEqualTo(labels);
    }

    @Test
    void shouldScrapeTheServiceOfTheInstancesUnderTheNameThatTheRulesAskFor() {
        assertThat(Manifest.forPrometheusOperator()).singleElement().satisfies(monitor -> {
            JsonNode wanted = monitor.at("/spec/selector/matchLabels");
            Manifest instances =
                    Manifest.of("Service", statefulSet().at("/spec/serviceName").asText());
            assertThat(instances.at("/metadata/labels")).isEqualTo(wanted);
            String job = instances
                    .at("/metadata/labels")
                    .path(monitor.at("/spec/jobLabel").asText())
                    .asText();
            assertThat(job).isEqualTo("dossier-streams");
            assertThat(monitor.at("/spec/endpoints/0/port")).isEqualTo(instances.at("/spec/ports/0/name"));
            assertThat(secrets())
                    .contains(monitor.at("/spec/endpoints/0/authorization/credentials/name")
                            .asText());
        });
    }

    @Test
    void shouldHoldNoSecret() {
        assertThat(Stream.of(Manifest.all(), Manifest.forPrometheusOperator()).flatMap(List::stream))
                .isNotEmpty()
                .noneMatch(manifest -> manifest.at("/kind").asText().equals("Secret"));
    }

    private static Manifest statefulSet() {
        return Manifest.of("StatefulSet", "dossier-streams");
    }

    /** Where volumes are mounted, by name. */
    private static Map<String, String> mounts() {
        Map<String, String> mounts = new HashMap<>();
        statefulSet()
                .at(CONTAINER + "/volumeMounts")
                .forEach(mount -> mounts.put(
                        mount.path("name").asText(), mount.path("mountPath").asText()));
        return mounts;
    }

    /** The secrets that the instances need. */
    private static List<String> secrets() {
        List<String> names = new ArrayList<>();
        statefulSet()
                .at(POD + "/volumes")
                .forEach(volume -> volume.findValues("secret")
                        .forEach(secret -> names.add(secret.path("name").asText())));
        return names;
    }
}
