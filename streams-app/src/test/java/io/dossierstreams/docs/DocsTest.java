package io.dossierstreams.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.access.Access;
import io.dossierstreams.access.Role;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documentation to the code: what it lists is what there is, and what it links to is there. */
class DocsTest {
    private static final Markdown SETTINGS = Markdown.read("docs/settings.md");
    private static final Markdown ARCHITECTURE = Markdown.read("docs/architecture.md");
    private static final Markdown INDICATORS = Markdown.read("docs/indicators.md");
    private static final Markdown SECURITY = Markdown.read("docs/security.md");
    private static final Markdown PUBLISHING = Markdown.read("docs/publishing.md");

    @Test
    void shouldListEverySettingWithItsDefaultAndPurpose() {
        assertThat(SETTINGS.table("name", "default"))
                .extracting(row -> List.of(row.get(0), row.get(1), row.get(3)))
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(setting -> List.of(
                                setting.settingName(),
                                Objects.requireNonNullElse(setting.defaultText(), "–"),
                                setting.description()))
                        .toList());
    }

    @Test
    void shouldListEveryTopicAsItIsCreated() {
        assertThat(ARCHITECTURE.table("topic", "direction"))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(DocsTest::row).toList());
    }

    @Test
    void shouldListEveryMeasureInItsOrder() {
        assertThat(INDICATORS.table("measure", "counts"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        Arrays.stream(Measure.values()).map(Measure::fieldName).toList());
    }

    @Test
    void shouldListEveryRatioWithItsFormula() {
        assertIndicators(
                Kind.RATIO,
                List.of("id", "version", "formula"),
                definition -> quotient(definition.numerator()) + " / " + quotient(definition.denominator()));
    }

    @Test
    void shouldListEveryCountWithItsValue() {
        assertIndicators(Kind.COUNT, List.of("id", "version", "value"), definition -> sum(definition.value()));
    }

    @Test
    void shouldListEveryCoverageWithItsActivity() {
        assertIndicators(Kind.COVERAGE, List.of("id", "version", "activity"), Definition::activity);
        assertIndicators(Kind.COVERAGE, List.of("id", "version", "activity", "exemption"), Definition::exemption);
    }

    @Test
    void shouldListEveryLag() {
        assertIndicators(Kind.LAG, List.of("id", "version", "lag"), definition -> "arrival − time of the fact");
    }

    @Test
    void shouldListWhatEachRoleNeeds() {
        assertThat(SECURITY.table("role", "resource"))
                .containsExactlyElementsOf(Arrays.stream(Role.values())
                        .flatMap(role -> role.needs(TopicNames.UNPREFIXED, "dossier-streams").stream()
                                .map(need -> row(role, need)))
                        .toList());
    }

    @Test
    void shouldListEveryTypeOfEvent() {
        assertThat(PUBLISHING.table("type", "what happened"))
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::typeName)
                        .toList());
    }

    @Test
    void shouldSayOfEveryCauseOfRejectionWhatToDo() {
        List<List<String>> rows = PUBLISHING.table("cause", "why", "what to do");
        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        Arrays.stream(RejectionCause.values()).map(Enum::name).toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.get(2)).isNotEmpty());
    }

    @Test
    void shouldListEveryDecision() throws IOException {
        Markdown index = Markdown.read("docs/adr/README.md");
        try (Stream<Path> files = Files.list(Markdown.ROOT.resolve("docs/adr"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .sorted())
                    .isNotEmpty()
                    .containsExactlyElementsOf(index.links());
        }
    }

    static List<Markdown> pages() {
        return Markdown.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldLinkOnlyToWhatIsThere(Markdown page) {
        assertThat(page.links()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(Markdown.read(target).anchors()).contains(parts[1]);
            }
        });
    }

    private static List<String> row(Role role, Access need) {
        return List.of(
                role.name().toLowerCase(Locale.ROOT),
                need.type().name().toLowerCase(Locale.ROOT),
                need.resourceName(),
                need.operationNames());
    }

    private static List<String> row(Topic topic) {
        return List.of(
                topic.topicName(),
                topic.direction().name().toLowerCase(Locale.ROOT),
                topic.key(),
                topic.partitions(6) == 6 ? "P" : "1",
                topic.cleanup() == Topic.Cleanup.KEEP ? "every record, for ever" : "last of each key");
    }

    /** The table with these columns has one row for each indicator of the kind, and this text in the last column. */
    private static void assertIndicators(Kind kind, List<String> head, Function<Definition, String> last) {
        assertThat(INDICATORS.table(head.toArray(String[]::new)))
                .as(kind.name())
                .extracting(row -> List.of(row.get(0), row.get(1), row.get(head.size() - 1)))
                .containsExactlyInAnyOrderElementsOf(Indicators.STANDARD.all().stream()
                        .map(Indicator::definition)
                        .filter(definition -> definition.kind() == kind)
                        .map(definition -> List.of(
                                definition.id(), Integer.toString(definition.version()), last.apply(definition)))
                        .toList());
    }

    private static String quotient(String formula) {
        return formula.contains(" ") ? "(" + sum(formula) + ")" : formula;
    }

    /** Printed with the minus of typography. */
    private static String sum(String formula) {
        return formula.replace(" - ", " − ");
    }
}
