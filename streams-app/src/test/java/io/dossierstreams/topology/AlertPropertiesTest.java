package io.dossierstreams.topology;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What consumers of breaches rely on, in random logs whose targets and units change on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertPropertiesTest {
    private static final long[] SEEDS = {21, 22, 23, 24};

    private final List<SortedMap<String, List<Breach>>> histories = new ArrayList<>();
    private final List<SimulatedPipeline> runs = new ArrayList<>();

    @BeforeAll
    void run() {
        for (long seed : SEEDS) {
            SimulatedPipeline run = new SimulatedPipeline(log(seed)).run();
            runs.add(run);
            SortedMap<String, List<Breach>> history = new TreeMap<>();
            messages(run, Names.BREACH_STATE_SINK)
                    .forEach(breach -> history.computeIfAbsent(breach.id(), id -> new ArrayList<>())
                            .add(breach));
            histories.add(history);
        }
    }

    @Test
    void shouldComeIntoEveryStateForEveryReasonInTheseLogs() {
        for (AlertState state : AlertState.values()) {
            assertThat(everyMessage()).as(state.name()).anyMatch(breach -> breach.state() == state);
        }
        assertThat(everyMessage()).anyMatch(breach -> breach.episode() > 1);
        for (Reason reason : Reason.values()) {
            assertThat(everyMessage()).as(reason.name()).anyMatch(breach -> breach.reason() == reason);
        }
        for (AlertKind kind : AlertKind.values()) {
            assertThat(everyMessage())
                    .as(kind.name())
                    .anyMatch(breach -> breach.kind() == kind && breach.state() == AlertState.FIRING);
        }
    }

    @Test
    void shouldSendOneMessagePerTransition() {
        everyAlert().forEach(messages -> {
            AlertState last = AlertState.INSUFFICIENT;
            Severity severity = null;
            String inhibitedBy = null;
            for (Breach message : messages) {
                assertThat(message.previousState()).as(message.id()).isEqualTo(last);
                assertThat(message.state() != last
                                || message.severity() != severity
                                || !Objects.equals(message.inhibitedBy(), inhibitedBy))
                        .as("%s changes its state, its severity or what explains it", message.id())
                        .isTrue();
                last = message.state();
                severity = message.severity();
                inhibitedBy = message.inhibitedBy();
            }
        });
    }

    /** All targets are for everybody under the root, who is selected in any tree. */
    @Test
    void shouldBeExplainedByASilenceAsLongAsThatGoesOnAndNoLonger() {
        int explained = 0;
        for (SimulatedPipeline run : runs) {
            Map<String, Breach> states = new TreeMap<>();
            List<Breach> messages = messages(run, Names.BREACH_STATE_SINK).toList();
            for (int i = 0; i < messages.size(); i++) {
                states.put(messages.get(i).id(), messages.get(i));
                boolean endsTick = i == messages.size() - 1
                        || messages.get(i).evidence().tick()
                                != messages.get(i + 1).evidence().tick();
                explained += endsTick ? assertExplained(states) : 0;
            }
        }
        assertThat(explained).isPositive();
    }

    private static int assertExplained(Map<String, Breach> states) {
        Set<String> silences = states.values().stream()
                .filter(breach -> breach.kind() == AlertKind.SOURCE_SILENT && isBreach(breach.state()))
                .map(Breach::id)
                .collect(toSet());
        int explained = 0;
        for (Breach idle : states.values()) {
            if (idle.kind() == AlertKind.NO_ACTIVITY && idle.state() == AlertState.FIRING) {
                assertThat(idle.inhibitedBy() == null || silences.contains(idle.inhibitedBy()))
                        .as("%s", idle)
                        .isTrue();
                if (idle.unit().equals("U0")) {
                    assertThat(idle.inhibitedBy() == null).isEqualTo(silences.isEmpty());
                }
                explained += idle.inhibitedBy() == null ? 0 : 1;
            } else if (idle.kind() != AlertKind.NO_ACTIVITY) {
                assertThat(idle.inhibitedBy()).isNull();
            }
        }
        return explained;
    }

    @Test
    void shouldCountRevisionsWithoutGaps() {
        everyAlert().forEach(messages -> {
            for (int i = 0; i < messages.size(); i++) {
                assertThat(messages.get(i).revision()).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void shouldOpenEachEpisodeOnce() {
        everyAlert().forEach(messages -> {
            int episode = 0;
            for (Breach message : messages) {
                boolean opens = message.state() == AlertState.FIRING && !isBreach(message.previousState());
                episode += opens ? 1 : 0;
                assertThat(message.episode()).as(message.id()).isEqualTo(episode);
            }
        });
    }

    @Test
    void shouldEndAnEpisodeByRecoveryMissOrExpiryAlone() {
        everyMessage()
                .filter(message -> isBreach(message.previousState()))
                .forEach(message -> assertThat(message.state())
                        .as(message.id())
                        .isIn(
                                AlertState.FIRING,
                                AlertState.RECOVERING,
                                AlertState.RESOLVED,
                                AlertState.MISSED,
                                AlertState.EXPIRED));
    }

    @Test
    void shouldNeverBeginAnEpisodeInAClosedPeriod() {
        assertThat(everyMessage().filter(AlertPropertiesTest::isOver))
                .isNotEmpty()
                .noneMatch(message -> message.state() == AlertState.FIRING || message.state() == AlertState.PENDING);
    }

    @Test
    void shouldNeverResolveByAbsence() {
        assertThat(everyMessage()
                        .filter(message -> message.kind() == AlertKind.BELOW_TARGET)
                        .filter(message ->
                                message.state() == AlertState.RESOLVED || message.state() == AlertState.RECOVERING))
                .isNotEmpty()
                .allMatch(message ->
                        value(message).denominator() >= message.evidence().minimumDenominator());
    }

    @Test
    void shouldSendAtMostOneMessagePerAlertAndTick() {
        everyAlert()
                .forEach(messages -> assertThat(messages)
                        .extracting(message -> message.evidence().tick())
                        .doesNotHaveDuplicates()
                        .isSorted());
    }

    @Test
    void shouldSayOfEachStateWhatItsEvidenceShows() {
        everyMessage()
                .filter(message -> message.kind() == AlertKind.BELOW_TARGET)
                .filter(message -> message.state() != AlertState.EXPIRED)
                .forEach(AlertPropertiesTest::assertEvidence);
    }

    private static void assertEvidence(Breach message) {
        Evidence evidence = message.evidence();
        Ratio value = value(message);
        boolean enough = value.denominator() >= evidence.minimumDenominator();
        boolean below = enough && value.compareTo(Ratio.parse(evidence.threshold())) < 0;
        boolean clear = enough && value.compareTo(Ratio.parse(evidence.clearAt())) >= 0;
        boolean fits = switch (message.state()) {
            case INSUFFICIENT -> !enough;
            case OK -> enough && !below;
            case PENDING -> below;
            case FIRING -> isBreach(message.previousState()) ? !clear : below;
            case RECOVERING -> clear;
            case RESOLVED -> clear || enough && !below && (isOver(message) || !isBreach(message.previousState()));
            case MISSED -> below || !enough && isBreach(message.previousState());
            case EXPIRED -> true;
        };
        assertThat(fits).as("%s", message).isTrue();
        assertThat(evidence.shortfall() > 0)
                .isEqualTo(value.isDefined() && value.compareTo(Ratio.parse(evidence.threshold())) < 0);
    }

    @Test
    void shouldSendToTheEventTopicWhatHasFiredOrWasMissed() {
        for (SimulatedPipeline run : runs) {
            assertThat(messages(run, Names.BREACH_EVENT_SINK))
                    .isEqualTo(messages(run, Names.BREACH_STATE_SINK)
                            .filter(Breach::concernsConsumers)
                            .toList());
        }
    }

    @Test
    void shouldSendTheSameAgainWhenTheLogIsReplayed() {
        assertThat(new SimulatedPipeline(log(SEEDS[0])).run().visible())
                .isEqualTo(runs.get(0).visible());
    }

    private static boolean isBreach(AlertState state) {
        return state == AlertState.FIRING || state == AlertState.RECOVERING;
    }

    private static boolean isOver(Breach message) {
        return !message.period().equals(Breach.NO_PERIOD)
                && Period.parse(message.period())
                        .end()
                        .isBefore(message.evidence().asOf());
    }

    private static Ratio value(Breach message) {
        return new Ratio(message.evidence().numerator(), message.evidence().denominator());
    }

    private Stream<List<Breach>> everyAlert() {
        return histories.stream().flatMap(history -> history.values().stream());
    }

    private Stream<Breach> everyMessage() {
        return everyAlert().flatMap(List::stream);
    }

    private static Stream<Breach> messages(SimulatedPipeline run, String sink) {
        return run.ledgerOutputs().stream()
                .filter(sent -> sent.sink().equals(sink) && sent.isOfType(MessageType.BREACH))
                .map(sent -> MessageCodec.BREACH.decode(sent.value()));
    }

    /** Every unit is under targets of all kinds; some change each month, one is removed and comes back. */
    private static EventLog log(long seed) {
        EventLog log = new EventLog(3).loadDefinitions();
        RandomLog.withMovingUnits(seed, 80, 150).entries().forEach(entry -> {
            if (entry instanceof EventArrived arrived) {
                log.append(arrived.event(), arrived.at());
            } else if (entry instanceof UnitLoaded loaded) {
                log.load(loaded.unit());
            } else if (entry instanceof DayTick tick) {
                if (log.ticks() % 30 == 0) {
                    int change = Math.toIntExact(log.ticks() / 30);
                    KindTargets.all(change).forEach(log::load);
                }
                if (log.ticks() % 60 == 45) {
                    log.reference(MessageType.TARGET, KindTargets.REMOVED, null);
                }
                log.tick(tick.now());
            }
        });
        return log;
    }
}
