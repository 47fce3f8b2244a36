package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.TickComplete;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders in random logs, against what follows from the transitions on the state topic alone. */
class ReminderPropertiesTest {

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73})
    void shouldRemindOfEachBreachThatLastsAndOfNothingElse(long seed) {
        SimulatedPipeline run = new SimulatedPipeline(log(seed)).run();
        List<String> reminders = sent(run, Names.BREACH_EVENT_SINK, MessageType.BREACH_REMINDER)
                .map(sent -> MessageCodec.BREACH.decode(sent.value()))
                .map(breach -> said(breach, breach.evidence().tick()))
                .toList();
        assertThat(reminders).hasSizeGreaterThan(100).isEqualTo(expected(run));
        assertThat(sent(run, Names.BREACH_STATE_SINK, MessageType.BREACH_REMINDER))
                .isEmpty();
    }

    @Test
    void shouldSendTheSameRemindersWhenTasksCrash() {
        EventLog log = log(74);
        assertThat(new SimulatedPipeline(log).runShuffled(3, 0.1, 0.03).visible())
                .isEqualTo(new SimulatedPipeline(log).run().visible());
    }

    /** Goes over the ticks, and looks at every alert at each. */
    private static List<String> expected(SimulatedPipeline run) {
        List<String> expected = new ArrayList<>();
        Map<String, Breach> states = new TreeMap<>();
        Map<String, LocalDate> told = new TreeMap<>();
        List<String> moved = new ArrayList<>();
        LocalDate reached = null;
        for (SentRecord sent : run.ledgerOutputs()) {
            if (!sent.sink().equals(Names.BREACH_STATE_SINK)) {
                continue;
            }
            if (sent.isOfType(MessageType.BREACH)) {
                Breach breach = MessageCodec.BREACH.decode(sent.value());
                states.put(breach.id(), breach);
                told.put(breach.id(), breach.evidence().asOf());
                moved.add(breach.id());
                continue;
            }
            TickComplete tick = MessageCodec.TICK_COMPLETE.decode(sent.value());
            for (Breach breach : states.values()) {
                int days = KindTargets.REMIND_DAYS.getOrDefault(breach.target(), 0);
                if (days > 0
                        && breach.state() == AlertState.FIRING
                        && breach.inhibitedBy() == null
                        && !moved.contains(breach.id())
                        && !tick.asOf().equals(reached)
                        && !tick.asOf().isBefore(told.get(breach.id()).plusDays(days))) {
                    expected.add(said(breach, tick.tick()));
                    told.put(breach.id(), tick.asOf());
                }
            }
            moved.clear();
            reached = tick.asOf();
        }
        return expected;
    }

    private static String said(Breach breach, long tick) {
        return breach.id() + " " + breach.state() + " " + breach.episode() + "/" + breach.revision() + " at " + tick;
    }

    private static Stream<SentRecord> sent(SimulatedPipeline run, String sink, MessageType type) {
        return run.ledgerOutputs().stream().filter(sent -> sent.sink().equals(sink) && sent.isOfType(type));
    }

    private static EventLog log(long seed) {
        EventLog log = new EventLog(3).loadDefinitions();
        RandomLog.withMovingUnits(seed, 60, 120).entries().forEach(entry -> {
            if (entry instanceof EventArrived arrived) {
                log.append(arrived.event(), arrived.at());
            } else if (entry instanceof UnitLoaded loaded) {
                log.load(loaded.unit());
            } else if (entry instanceof DayTick tick) {
                if (log.ticks() % 40 == 0) {
                    KindTargets.all(Math.toIntExact(log.ticks() / 40)).forEach(log::load);
                }
                log.tick(tick.now());
            }
        });
        return log;
    }
}
