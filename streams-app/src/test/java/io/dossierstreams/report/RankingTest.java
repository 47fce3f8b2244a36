package io.dossierstreams.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void shouldLeaveThePlacesBehindATieFree() {
        Map<String, Integer> places = Ranking.of(Map.of(
                "a", new Ratio(9, 10),
                "b", new Ratio(1, 2),
                "c", new Ratio(50, 100),
                "d", new Ratio(1, 3)));

        assertThat(places).containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 2, "c", 2, "d", 4));
    }

    @Test
    void shouldTellRatesApartThatDoublesWouldNot() {
        Ratio less = new Ratio(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
        Ratio more = new Ratio(Long.MAX_VALUE - 1, Long.MAX_VALUE);

        assertThat(Ranking.of(Map.of("less", less, "more", more)))
                .containsEntry("more", 1)
                .containsEntry("less", 2);
    }

    @Test
    void shouldHaveNoPlacesWhenThereAreNoRates() {
        assertThat(Ranking.of(Map.<String, Ratio>of())).isEmpty();
    }
}
