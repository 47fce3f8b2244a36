package io.dossierstreams.delta;

import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.Known;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.event.Received.Kind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which procedures a unit received online in a month. */
class ProcedureMonthsTest {
    private static final Contributions CONTRIBUTIONS = new Contributions(DossierSample.ZONE);
    private static final String LAST_OF_MARCH = "2023-03-31T23:59:59.999";
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);

    @Test
    void shouldCountTheProcedureInTheMonthOfReceiptWhenReceivedOnline() {
        assertThat(of(dossier("H").received(LAST_OF_MARCH, online("A")))).isEqualTo(Map.of(key(MARCH, "A"), 1L));
        assertThat(of(dossier("H").received("2023-04-01T00:00", online("A")))).isEqualTo(Map.of(key(APRIL, "A"), 1L));
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = Mode.EXCLUDE, names = "ONLINE")
    void shouldNotCountTheProcedureWhenReceivedOtherwise(Channel channel) {
        assertThat(of(dossier("H")
                        .received(LAST_OF_MARCH, ReceivedSample.by("A").channel(channel))))
                .isEmpty();
    }

    @Test
    void shouldCountCertificationsToo() {
        assertThat(of(dossier("H").received(LAST_OF_MARCH, online("A").kind(Kind.CERTIFICATION))))
                .hasSize(1);
    }

    @Test
    void shouldNotCountTheProcedureWhenNotReceivedOrVoided() {
        assertThat(of(dossier("H").resolved(LAST_OF_MARCH))).isEmpty();
        assertThat(of(dossier("H").received(LAST_OF_MARCH, online("A")).voided(LAST_OF_MARCH)))
                .isEmpty();
    }

    @Test
    void shouldMoveTheProcedureWhenUnitAndMonthAreCorrected() {
        Dossier before = Known.after(dossier("H").received(LAST_OF_MARCH, online("A")));
        Dossier after = Known.after(dossier("H").received("2023-04-01T00:00", online("B")));
        assertThat(CONTRIBUTIONS.difference(before, after).byProcedureMonth())
                .isEqualTo(Map.of(key(MARCH, "A"), -1L, key(APRIL, "B"), 1L));
    }

    @Test
    void shouldMakeNoDifferenceToProceduresWhenSomethingElseChanges() {
        DossierSample sample = dossier("H").received(LAST_OF_MARCH, online("A"));
        Dossier before = Known.after(sample);
        Dossier after = Known.after(sample.resolved(LAST_OF_MARCH));
        assertThat(CONTRIBUTIONS.difference(before, after).byProcedureMonth()).isEmpty();
        assertThat(CONTRIBUTIONS.difference(after, before).byProcedureMonth()).isEmpty();
    }

    @Test
    void shouldSumUpProceduresAndForgetThoseThatComeToZero() {
        Deltas sum = new Deltas.Builder()
                .add(key(MARCH, "A"), 2)
                .add(key(MARCH, "B"), 1)
                .add(key(MARCH, "A"), 1)
                .add(key(MARCH, "B"), -1)
                .build();
        assertThat(sum.byProcedureMonth()).isEqualTo(Map.of(key(MARCH, "A"), 3L));
        assertThat(sum.byUnitDay()).isEmpty();
    }

    @Test
    void shouldRefuseADayWithinTheMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> key(LocalDate.of(2023, 3, 2), "A"));
    }

    @Test
    void shouldFailAsBrokenStateWhenAKeyIsDamaged() {
        byte[] dayWithinTheMonth = key(MARCH, "A").encode();
        dayWithinTheMonth[7]++;
        byte[] noUnit = UnitDayKey.prefix(MARCH);
        assertThatIllegalStateException().isThrownBy(() -> ProcedureMonthKey.decode(dayWithinTheMonth));
        assertThatIllegalStateException().isThrownBy(() -> ProcedureMonthKey.decode(noUnit));
    }

    private static Map<ProcedureMonthKey, Long> of(DossierSample sample) {
        return CONTRIBUTIONS.difference(Dossier.UNKNOWN, Known.after(sample)).byProcedureMonth();
    }

    private static ReceivedSample online(String unit) {
        return ReceivedSample.by(unit).channel(Channel.ONLINE);
    }

    private static ProcedureMonthKey key(LocalDate month, String unit) {
        return new ProcedureMonthKey(
                month, unit, ReceivedSample.by(unit).build().procedure());
    }
}
