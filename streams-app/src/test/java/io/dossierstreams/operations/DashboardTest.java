package io.dossierstreams.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.docs.Markdown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be seen of dashboards without Grafana and without Prometheus. */
class DashboardTest {
    /** Exported by every instance alike: to add them up would count twice what two instances say. */
    private static final Pattern SHARED =
            Pattern.compile("dossier_(?:unit|indicator|period)_|dossier_alerts|dossier_alert_|dossier_sources_silent");

    private static final int COLUMNS = 24;

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    static Set<String> listedMetrics() {
        Markdown page = Markdown.read("docs/metrics.md");
        Set<String> listed = new HashSet<>();
        page.tables("name", "type").forEach(row -> {
            listed.add(row.get(0));
            if (row.get(1).equals("summary")) {
                listed.addAll(List.of(row.get(0) + "_sum", row.get(0) + "_count"));
            }
        });
        return listed;
    }

    @Test
    void shouldBeThreeDashboards() {
        assertThat(Dashboard.all())
                .extracting(Dashboard::toString)
                .containsExactly("breaches.json", "pipeline-health.json", "units-and-targets.json");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldAskOnlyForMetricsThatAreDocumented(Dashboard dashboard) {
        assertThat(Stream.of(dashboard.queries(), dashboard.variables())
                        .flatMap(List::stream)
                        .map(Dashboard::metrics))
                .isNotEmpty()
                .allSatisfy(metrics -> assertThat(listedMetrics()).isNotEmpty().containsAll(metrics));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldTakeTheGreatestOfAllInstancesWhereAllSayTheSame(Dashboard dashboard) {
        assertThat(dashboard.queries())
                .filteredOn(query -> SHARED.matcher(query).find())
                .allSatisfy(query -> {
                    String rest = query.replaceAll("max ?(?:by \\([a-z_, ]+\\) )?\\(dossier_[^)]*\\)", "");
                    assertThat(SHARED.matcher(rest).find()).as(query).isFalse();
                });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldExplainEachPanel(Dashboard dashboard) {
        assertThat(dashboard.panels()).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("description").asText()).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldPlacePanelsSideBySide(Dashboard dashboard) {
        Set<List<Integer>> taken = new HashSet<>();
        for (JsonNode panel : dashboard.panels()) {
            JsonNode place = panel.path("gridPos");
            for (int x = place.path("x").asInt();
                    x < place.path("x").asInt() + place.path("w").asInt();
                    x++) {
                for (int y = place.path("y").asInt();
                        y < place.path("y").asInt() + place.path("h").asInt();
                        y++) {
                    assertThat(x).as("panel %s", panel.path("id")).isLessThan(COLUMNS);
                    assertThat(taken.add(List.of(x, y)))
                            .as("panel %s lies on another", panel.path("id"))
                            .isTrue();
                }
            }
        }
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
    }
}
