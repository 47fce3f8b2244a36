package io.dossierstreams.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void shouldReadBackWhatItSays() {
        Measured measured = new Measured(6_000_000, 1_700_000_000_000L, 1_700_000_009_000L, 12_345, -1);

        assertThat(Measured.parse(measured.line())).isEqualTo(measured);
    }

    @Test
    void shouldKeepTheMomentOfTheFirstBatch() {
        Measured.Begin begin = new Measured.Begin();
        long before = System.currentTimeMillis();
        begin.taken();
        long after = System.currentTimeMillis();
        begin.taken();

        Measured measured = begin.end(3);

        assertThat(measured.events()).isEqualTo(3);
        assertThat(measured.firstMillis()).isBetween(before, after);
        assertThat(measured.lastMillis()).isGreaterThanOrEqualTo(measured.firstMillis());
        assertThat(measured.cpuMillis()).isPositive();
    }
}
