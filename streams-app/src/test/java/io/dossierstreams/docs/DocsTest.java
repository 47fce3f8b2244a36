package io.dossierstreams.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.indicator.Formula;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.runtime.Setting;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documentation to the code: what it lists is what there is, and what it links to is there. */
class DocsTest {
    private static final Markdown SETTINGS = Markdown.read("docs/settings.md");
    private static final Markdown ARCHITECTURE = Markdown.read("docs/architecture.md");
    private static final Markdown INDICATORS = Markdown.read("docs/indicators.md");
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
    void shouldListEveryIndicatorWithItsFormula() {
        assertThat(INDICATORS.table("id", "version", "formula"))
                .extracting(row -> row.subList(0, 3))
                .containsExactlyInAnyOrderElementsOf(Indicators.STANDARD.ids().stream()
                        .map(id -> row(Indicators.STANDARD.get(id).orElseThrow()))
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

    private static List<String> row(Topic topic) {
        return List.of(
                topic.topicName(),
                topic.direction().name().toLowerCase(Locale.ROOT),
                topic.key(),
                topic.partitions(6) == 6 ? "P" : "1",
                topic.cleanup() == Topic.Cleanup.KEEP ? "every record, for ever" : "last of each key");
    }

    private static List<String> row(Indicator indicator) {
        return List.of(
                indicator.id(),
                Integer.toString(indicator.version()),
                text(indicator.numerator()) + " / " + text(indicator.denominator()));
    }

    private static String text(Formula formula) {
        String plus = formula.plus().stream().map(Measure::fieldName).collect(Collectors.joining(" + "));
        String minus = formula.minus().stream()
                .map(measure -> " − " + measure.fieldName())
                .collect(Collectors.joining());
        boolean single = formula.plus().size() + formula.minus().size() == 1;
        return single ? plus : "(" + plus + minus + ")";
    }
}
