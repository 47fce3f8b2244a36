package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.util.ArrayList;
import java.util.List;
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
    void shouldFireResolveAndFireAgainInTheseLogs() {
        assertThat(everyMessage()).anyMatch(breach -> breach.state() == AlertState.OK);
        assertThat(everyMessage()).anyMatch(breach -> breach.state() == AlertState.INSUFFICIENT);
        assertThat(everyMessage()).anyMatch(breach -> breach.state() == AlertState.RESOLVED);
        assertThat(everyMessage()).anyMatch(breach -> breach.episode() > 1);
        for (Breach.Reason reason :
                List.of(Breach.Reason.VALUE, Breach.Reason.TARGET_CHANGED, Breach.Reason.UNIT_CHANGED)) {
            assertThat(everyMessage()).anyMatch(breach -> breach.reason() == reason);
        }
    }

    @Test
    void shouldSendOneMessagePerTransition() {
        everyAlert().forEach(messages -> {
            AlertState last = AlertState.INSUFFICIENT;
            for (Breach message : messages) {
                assertThat(message.previousState()).as(message.id()).isEqualTo(last);
                assertThat(message.state()).as(message.id()).isNotEqualTo(last);
                last = message.state();
            }
        });
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
    void shouldRaiseTheEpisodeOnlyWhenItFires() {
        everyAlert().forEach(messages -> {
            int episode = 0;
            for (Breach message : messages) {
                episode += message.state() == AlertState.FIRING ? 1 : 0;
                assertThat(message.episode()).as(message.id()).isEqualTo(episode);
            }
        });
    }

    @Test
    void shouldEndEachEpisodeBeforeTheNextBegins() {
        everyAlert().forEach(messages -> {
            for (int i = 1; i < messages.size(); i++) {
                if (messages.get(i).state() == AlertState.FIRING) {
                    assertThat(messages.get(i - 1).state()).isNotEqualTo(AlertState.FIRING);
                }
                if (messages.get(i - 1).state() == AlertState.FIRING) {
                    assertThat(messages.get(i).state()).isEqualTo(AlertState.RESOLVED);
                }
            }
        });
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
        everyMessage().forEach(message -> {
            Evidence evidence = message.evidence();
            Ratio value = new Ratio(evidence.numerator(), evidence.denominator());
            boolean enough = value.denominator() >= evidence.minimumDenominator();
            assertThat(enough).isEqualTo(message.state() != AlertState.INSUFFICIENT);
            if (enough) {
                boolean below = value.compareTo(Ratio.parse(evidence.threshold())) < 0;
                assertThat(below).isEqualTo(message.state() == AlertState.FIRING);
                assertThat(evidence.shortfall() > 0).isEqualTo(below);
            }
            if (message.state() == AlertState.RESOLVED) {
                assertThat(value).isGreaterThanOrEqualTo(Ratio.parse(evidence.clearAt()));
            }
        });
    }

    @Test
    void shouldSendToTheEventTopicWhatHasEverFired() {
        for (SimulatedPipeline run : runs) {
            assertThat(messages(run, Names.BREACH_EVENT_SINK))
                    .isEqualTo(messages(run, Names.BREACH_STATE_SINK)
                            .filter(breach -> breach.episode() > 0)
                            .toList());
        }
    }

    @Test
    void shouldSendTheSameAgainWhenTheLogIsReplayed() {
        assertThat(new SimulatedPipeline(log(SEEDS[0])).run().visible())
                .isEqualTo(runs.get(0).visible());
    }

    private Stream<List<Breach>> everyAlert() {
        return histories.stream().flatMap(history -> history.values().stream());
    }

    private Stream<Breach> everyMessage() {
        return everyAlert().flatMap(List::stream);
    }

    private static Stream<Breach> messages(SimulatedPipeline run, String sink) {
        return run.ledgerOutputs().stream()
                .filter(sent -> sent.sink().equals(sink) && !sent.key().equals(Names.TICK_COMPLETE_KEY))
                .map(sent -> MessageCodec.BREACH.decode(sent.value()));
    }

    /** Every unit is under targets of different kinds; some change each month. */
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
                    log.load(target("half", PeriodKind.HALF_YEAR, "online", 50 + 7 * change, 4));
                    log.load(target("month", PeriodKind.MONTH, "on-time", 60, 1));
                    log.load(target("year", PeriodKind.YEAR_TO_DATE, "on-time-open", 80 - 5 * change, 2));
                }
                log.tick(tick.now());
            }
        });
        return log;
    }

    private static Target target(String id, PeriodKind period, String indicator, int percent, int minimum) {
        return new Target(
                id,
                1,
                indicator,
                new Selector(Select.UNDER, "U0", null),
                Level.PROVINCE,
                period,
                new Ratio(percent, 100),
                new Ratio(percent + 5, 100),
                minimum,
                null,
                null,
                null,
                null);
    }
}
