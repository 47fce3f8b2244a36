package io.dossierstreams.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.figure.Ratio;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenSpreadTest {
    private static final List<Ratio> THRESHOLDS = List.of(new Ratio(35, 100), new Ratio(55, 100));

    @Test
    void shouldDealExactlyTheGoodOnes() {
        for (int good = 0; good <= 37; good++) {
            EvenSpread spread = EvenSpread.of(37, good);
            assertThat(IntStream.range(0, 37).filter(spread::isGood)).hasSize(good);
        }
    }

    @Test
    void shouldStayAboveWhenTheNearestThresholdIsMet() {
        assertThat(lowest(EvenSpread.judged(590, 210, THRESHOLDS))).isGreaterThanOrEqualTo(new Ratio(35, 100));
    }

    @Test
    void shouldStayBelowWhenTheNearestThresholdIsMissed() {
        EvenSpread spread = EvenSpread.judged(590, 203, THRESHOLDS);
        for (int cases = 1; cases <= 590; cases++) {
            assertThat(share(spread, cases)).isLessThan(new Ratio(35, 100));
        }
    }

    private static Ratio lowest(EvenSpread spread) {
        return IntStream.rangeClosed(1, 590)
                .mapToObj(cases -> share(spread, cases))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static Ratio share(EvenSpread spread, int cases) {
        return new Ratio(IntStream.range(0, cases).filter(spread::isGood).count(), cases);
    }
}
