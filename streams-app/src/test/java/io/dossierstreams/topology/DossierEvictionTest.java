package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.Known;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.state.MemoryTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which dossiers leave the state, and at which tick. */
class DossierEvictionTest {
    private static final String BEFORE = "2023-02-28T23:59:59.999";
    private static final String HORIZON = "2023-03-01T00:00";
    private static final Instant AT_HORIZON = at(HORIZON);
    private static final int EXAMINED = DossierEviction.EXAMINED_PER_TICK;

    private final MemoryTable<String, Dossier> dossiers = new MemoryTable<>();
    private final List<String> left = new ArrayList<>();
    private final DossierEviction eviction = new DossierEviction(dossiers, left::add);

    static Stream<DossierSample> leaving() {
        return Stream.of(
                dossier("H").received(BEFORE, "A").resolved(BEFORE),
                dossier("H").received(BEFORE, "A").voided(BEFORE),
                dossier("H").voided(BEFORE),
                dossier("H").resolved(BEFORE),
                dossier("H")
                        .received(BEFORE, "A")
                        .extended(BEFORE, "E", HORIZON)
                        .resolved(BEFORE));
    }

    @ParameterizedTest
    @MethodSource("leaving")
    void shouldLetGoWhenClosedAndAllIsBeforeTheHorizon(DossierSample sample) {
        dossiers.put("H", Known.after(sample));
        eviction.evict("", AT_HORIZON);
        assertThat(dossiers.get("H")).isNull();
        assertThat(left).containsExactly("H");
    }

    static Stream<DossierSample> staying() {
        return Stream.of(
                dossier("H").received(BEFORE, "A"),
                dossier("H").verified(BEFORE, "L", true),
                dossier("H").voided(BEFORE).revision(1).received(BEFORE, "A"),
                dossier("H").received(BEFORE, "A").resolved(HORIZON),
                dossier("H").received(BEFORE, "A").resolved(BEFORE).signed(HORIZON, "R", null),
                dossier("H").received(BEFORE, "A").voided(HORIZON));
    }

    @ParameterizedTest
    @MethodSource("staying")
    void shouldKeepWhatIsOpenOrHasAFactWithinTheHorizon(DossierSample sample) {
        dossiers.put("H", Known.after(sample));
        eviction.evict("", AT_HORIZON);
        assertThat(dossiers.get("H")).isEqualTo(Known.after(sample));
        assertThat(left).isEmpty();
    }

    @Test
    void shouldBeginAnewWhenEverythingWasExamined() {
        fill(EXAMINED);
        assertThat(eviction.evict("", Instant.EPOCH)).isEmpty();
    }

    @Test
    void shouldGoOnWithTheFirstThatWasNotExamined() {
        fill(EXAMINED + 1);
        String cursor = eviction.evict("", AT_HORIZON);
        assertThat(cursor).isEqualTo(id(EXAMINED));
        assertThat(dossiers.size()).isEqualTo(1);
        assertThat(eviction.evict(cursor, AT_HORIZON)).isEmpty();
        assertThat(dossiers.size()).isZero();
    }

    @Test
    void shouldGoOnBehindTheCursorWhenItsDossierIsGone() {
        fill(3);
        dossiers.put(id(1), null);
        assertThat(eviction.evict(id(1), AT_HORIZON)).isEmpty();
        assertThat(dossiers.get(id(0))).isNotNull();
        assertThat(dossiers.get(id(2))).isNull();
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            dossiers.put(id(i), Known.after(dossier(id(i)).received(BEFORE, "A").resolved(BEFORE)));
        }
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "H-%05d", number);
    }
}
