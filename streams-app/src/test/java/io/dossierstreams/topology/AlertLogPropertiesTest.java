package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.reference.AlertKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Further promises to consumers of breaches, over a year with targets of every kind, campaigns, and units that merge, split
 * and close. What holds between the messages of one alert is in {@link AlertPropertiesTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertLogPropertiesTest {
    private static final long SEED = 2;
    private static final int DOSSIERS = 300;

    /** Kinds that ask for a least number of cases. */
    private static final Set<AlertKind> OF_RATES =
            EnumSet.of(AlertKind.BELOW_TARGET, AlertKind.AT_RISK, AlertKind.WORSENING);

    private static final Set<AlertState> GOOD_AGAIN = EnumSet.of(AlertState.RECOVERING, AlertState.RESOLVED);

    private EventLog log;
    private List<String> visible;
    private List<Breach> messages;

    @BeforeAll
    void run() {
        log = YearLog.of(SEED, 3, DOSSIERS);
        SimulatedPipeline run = new SimulatedPipeline(log).run();
        visible = run.visible();
        messages = messages(run);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldSendTheSameBytesWhateverTheOrderOfPartitions(long seed) {
        assertThat(new SimulatedPipeline(log)
                        .runShuffled(seed, 0.1, 0)
                        .visible()
                        .equals(visible))
                .isTrue();
    }

    @Test
    void shouldSendTheSameBytesWhenTasksCrash() {
        assertThat(new SimulatedPipeline(log)
                        .runShuffled(3, 0.1, 0.01)
                        .visible()
                        .equals(visible))
                .isTrue();
    }

    @Test
    void shouldSendTheSameMessagesOnAnotherNumberOfPartitions() {
        List<Breach> others = messages(new SimulatedPipeline(YearLog.of(SEED, 5, DOSSIERS)).run());

        assertThat(others.equals(messages)).isTrue();
    }

    @Test
    void shouldNeverResolveARateByAbsence() {
        List<Breach> resolved = ended(OF_RATES).toList();

        assertThat(resolved).extracting(Breach::kind).containsAll(OF_RATES);
        assertThat(resolved)
                .allMatch(breach ->
                        breach.evidence().denominator() >= breach.evidence().minimumDenominator());
        assertThat(resolved)
                .filteredOn(breach -> breach.kind() == AlertKind.WORSENING)
                .allMatch(breach -> breach.evidence().previousDenominator() != null);
    }

    @Test
    void shouldMissAndNeverResolveWhenAnIdleUnitsPeriodEnds() {
        List<Breach> closed = messages.stream()
                .filter(breach -> breach.kind() == AlertKind.NO_ACTIVITY && breach.reason() == Reason.PERIOD_CLOSED)
                .filter(breach -> breach.previousState() == AlertState.FIRING)
                .toList();

        assertThat(closed).isNotEmpty().allMatch(breach -> breach.state() == AlertState.MISSED);
    }

    @Test
    void shouldResolveASilenceByDataOrByAnotherTargetAlone() {
        assertThat(ended(EnumSet.of(AlertKind.SOURCE_SILENT)))
                .isNotEmpty()
                .allMatch(breach -> breach.reason() == Reason.DATA_RESUMED || breach.reason() == Reason.TARGET_CHANGED);
    }

    @Test
    void shouldExpireAndNeverResolveWhenATargetIsRemoved() {
        List<Breach> removed = messages.stream()
                .filter(breach -> breach.target().equals(KindTargets.REMOVED))
                .filter(breach -> breach.reason() == Reason.TARGET_CHANGED)
                .filter(breach -> YearLog.removesTarget(breach.evidence().tick()))
                .toList();

        assertThat(removed).isNotEmpty().allMatch(breach -> breach.state() == AlertState.EXPIRED);
    }

    /** Messages that say that alerts of these kinds are good again after they fired. */
    private Stream<Breach> ended(Set<AlertKind> kinds) {
        return messages.stream()
                .filter(breach -> kinds.contains(breach.kind()) && GOOD_AGAIN.contains(breach.state()))
                .filter(breach -> breach.episode() > 0);
    }

    private static List<Breach> messages(SimulatedPipeline run) {
        return run.ledgerOutputs().stream()
                .filter(sent -> sent.sink().equals(Names.BREACH_STATE_SINK))
                .filter(sent -> !sent.key().equals(Names.TICK_COMPLETE_KEY))
                .map(sent -> MessageCodec.BREACH.decode(sent.value()))
                .toList();
    }
}
