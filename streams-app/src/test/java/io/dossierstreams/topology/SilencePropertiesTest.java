package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.model.SilenceModel;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.reference.WorkCalendar.NamedDay;
import io.dossierstreams.schema.reference.WorkHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Silences of several systems in random logs, against the naive model. */
class SilencePropertiesTest {
    private static final int SYSTEMS = 4;
    private static final int TARGETS = 8;

    /** A target and the tick that loads it. */
    private record Loaded(Target target, int tick) {}

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void shouldFireAndResolveAtTheTicksOfTheModel(long seed) {
        Scene scene = new Scene(seed);
        SilenceModel model = new SilenceModel(scene.entries, scene.calendar, SimulatedPipeline.ZONE);
        Map<String, List<Breach>> messages = messages(new SimulatedPipeline(scene.log(3)).run());
        int transitions = 0;
        for (Loaded loaded : scene.targets) {
            Target target = loaded.target();
            List<String> expected =
                    transitions(model.silent(target.source(), target.silentHours(), loaded.tick()), loaded.tick());
            assertThat(messages.get(target.id() + ":U0:all"))
                    .as("%s %s", target.source(), target.silentHours())
                    .extracting(breach -> breach.evidence().tick() + " " + breach.state())
                    .isEqualTo(expected);
            transitions += expected.size();
        }
        assertThat(transitions).as("something happens").isGreaterThan(2 * TARGETS);
        assertThat(messages.values().stream().flatMap(List::stream))
                .filteredOn(breach -> breach.state() == AlertState.RESOLVED)
                .isNotEmpty()
                .allMatch(breach -> breach.reason() == Reason.DATA_RESUMED);
    }

    @Test
    void shouldSendTheSameBytesWhenTasksCrashAndPartitionsInterleaveOtherwise() {
        EventLog log = new Scene(67).log(3);
        List<String> expected = new SimulatedPipeline(log).run().visible();
        assertThat(new SimulatedPipeline(log).runShuffled(5, 0.1, 0.03).visible())
                .isEqualTo(expected);
        assertThat(new SimulatedPipeline(log).runShuffled(6, 0.005, 0).visible())
                .isEqualTo(expected);
    }

    @Test
    void shouldSendTheSameMessagesWhenTheLogHasAnotherNumberOfPartitions() {
        Scene scene = new Scene(68);
        assertThat(messages(new SimulatedPipeline(scene.log(7)).run()))
                .isEqualTo(messages(new SimulatedPipeline(scene.log(1)).run()));
    }

    private static List<String> transitions(List<Boolean> silent, int first) {
        List<String> transitions = new ArrayList<>();
        AlertState state = AlertState.INSUFFICIENT;
        for (int i = 0; i < silent.size(); i++) {
            AlertState calm = transitions.stream().anyMatch(said -> said.endsWith("FIRING"))
                    ? AlertState.RESOLVED
                    : AlertState.OK;
            AlertState next = silent.get(i) ? AlertState.FIRING : calm;
            if (next != state) {
                transitions.add(first + i + " " + next);
            }
            state = next;
        }
        return transitions;
    }

    private static Map<String, List<Breach>> messages(SimulatedPipeline run) {
        Map<String, List<Breach>> messages = new HashMap<>();
        run.ledgerOutputs().stream()
                .filter(sent -> sent.sink().equals(Names.BREACH_STATE_SINK)
                        && !sent.key().equals(Names.TICK_COMPLETE_KEY))
                .map(sent -> MessageCodec.BREACH.decode(sent.value()))
                .forEach(breach -> messages.computeIfAbsent(breach.id(), id -> new ArrayList<>())
                        .add(breach));
        return messages;
    }

    /** A log whose dossiers come through some systems, one of which says little, and one nothing. */
    private static final class Scene {
        private final List<LogEntry> entries;
        private final WorkCalendar calendar;
        private final List<Loaded> targets = new ArrayList<>();

        Scene(long seed) {
            Random dice = new Random(seed);
            entries = RandomLog.of(seed, 60, 150).entries().stream()
                    .map(Scene::throughSomeSystem)
                    .toList();
            calendar = new WorkCalendar(
                    "VN",
                    days(dice, day -> !WorkCalendar.isWeekend(day)),
                    days(dice, WorkCalendar::isWeekend),
                    List.of(WorkHours.parse("07:30-11:30"), WorkHours.parse("13:30-17:00")));
            for (int i = 0; i < TARGETS; i++) {
                targets.add(new Loaded(
                        KindTargets.silent("silent-" + i, "urn:system-" + i % (SYSTEMS + 1), 1 + dice.nextInt(40)),
                        1 + dice.nextInt(40)));
            }
        }

        /** About one of six. */
        private static List<NamedDay> days(Random dice, Predicate<LocalDate> kind) {
            return Stream.iterate(RandomLog.FIRST_DAY, day -> day.plusDays(1))
                    .limit(150)
                    .filter(kind)
                    .filter(day -> dice.nextInt(6) == 0)
                    .map(day -> new NamedDay(day, "day"))
                    .toList();
        }

        private static LogEntry throughSomeSystem(LogEntry entry) {
            if (!(entry instanceof EventArrived arrived)) {
                return entry;
            }
            DossierEvent event = arrived.event();
            int number = Math.floorMod(event.dossierId().hashCode(), 12);
            String source = "urn:system-" + (number == 0 ? 0 : number % (SYSTEMS - 1) + 1);
            return new EventArrived(
                    arrived.at(),
                    new DossierEvent(
                            event.id(), source, event.time(), event.dossierId(), event.revision(), event.data()));
        }

        EventLog log(int partitions) {
            EventLog log = new EventLog(partitions);
            log.load(ReferenceKind.CALENDARS, calendar);
            for (LogEntry entry : entries) {
                if (entry instanceof EventArrived arrived) {
                    log.append(arrived.event(), arrived.at());
                } else if (entry instanceof UnitLoaded loaded) {
                    log.load(loaded.unit());
                } else if (entry instanceof DayTick tick) {
                    targets.stream()
                            .filter(loaded -> loaded.tick() == log.ticks() + 1)
                            .forEach(loaded -> log.load(loaded.target()));
                    log.tick(tick.now());
                }
            }
            return log;
        }
    }
}
