package io.dossierstreams.benchmark.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestoreTablesTest {
    private static final List<ChangelogSize> SIZES = List.of(
            new ChangelogSize("dossier-store", 250, 100, 2_000, 4_000, 9_000, 3_500),
            new ChangelogSize("deadline-store", 20, 10, 300, 0, 800, 150));

    @Test
    void shouldRelateAllBytesToTheDossiers() {
        assertThat(RestoreTables.sizes(SIZES))
                .contains(
                        "| `dossier-store` | 250 | 100 | 2,000 | 4,000 | 60.0 | 90.0 | 35.0 |",
                        "| `deadline-store` | 20 | 10 | 300 | 0 | 3.0 | 8.0 | 1.5 |",
                        "| all | 270 | 110 | 2,300 | 4,000 | 63.0 | 98.0 | 36.5 |");
    }

    @Test
    void shouldGiveTheMedianOfTheRuns() {
        List<RestoreTime> times = List.of(
                new RestoreTime(9_000, 8_000, 270), new RestoreTime(2_000, 500, 270), new RestoreTime(1_000, 400, 270));

        assertThat(RestoreTables.times(Map.of("memory", times), RestoreTables.dossiers(SIZES)))
                .element(2)
                .isEqualTo("| memory | 3 | 100 | 270 | 2.0 | 0.5 | 200 |");
    }

    @Test
    void shouldReadTheTimeThatAStartPrints() {
        RestoreTime time = new RestoreTime(2_000, 500, 270);

        assertThat(RestoreTime.parse(time.line())).isEqualTo(time);
    }
}
