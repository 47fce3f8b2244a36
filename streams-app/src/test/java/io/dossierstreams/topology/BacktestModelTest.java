package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.CampaignLoaded;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.ProcedureLoaded;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What backtests say of random logs, against what the pipeline publishes with the same targets. */
class BacktestModelTest {
    private static final int PARTITIONS = 3;
    /** As-of day of the tick with which the other targets are loaded. */
    private static final LocalDate FROM = LocalDate.of(2024, 1, 10);

    @Test
    void shouldSayWhatWasPublishedWhenTheTargetsOfTheLogJudgeAtEveryTick() {
        List<Breach> all = new ArrayList<>();
        for (long seed = 21; seed <= 23; seed++) {
            EventLog log = ownLog(entries(RandomLog.withMovingUnits(seed, 80, 150), seed));

            List<Breach> said = BacktestScene.messages(new BacktestScene(log).run("tick", null, null, null));

            assertThat(said).as("seed %d", seed).isEqualTo(BacktestScene.published(log));
            all.addAll(said);
        }
        assertThat(all)
                .extracting(Breach::state)
                .contains(
                        AlertState.FIRING,
                        AlertState.RECOVERING,
                        AlertState.RESOLVED,
                        AlertState.MISSED,
                        AlertState.EXPIRED);
        assertThat(all).anyMatch(message -> message.episode() > 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {24, 25})
    void shouldSayWhatThePipelineWouldPublishWithOtherTargetsAndDailyTicks(long seed) {
        assertSaysWhatWouldBePublished(entries(RandomLog.withMovingUnits(seed, 80, 150), seed));
    }

    @Test
    void shouldSayWhatThePipelineWouldPublishWhenTheTreeHasAHistory() {
        assertSaysWhatWouldBePublished(entries(RandomLog.withReforms(23, 70, 130), 23));
    }

    private static void assertSaysWhatWouldBePublished(List<LogEntry> entries) {
        List<Target> others = KindTargets.all(3);

        List<Breach> said =
                BacktestScene.messages(new BacktestScene(ownLog(entries)).run("1d", FROM.toString(), null, others));

        assertThat(said).hasSizeGreaterThan(30).isEqualTo(BacktestScene.published(dailyLog(entries, others)));
        assertThat(said).allMatch(message -> !message.evidence().asOf().isBefore(FROM));
    }

    /** With further ticks, some of them with the same "now" as the one before. */
    private static List<LogEntry> entries(RandomLog drawn, long seed) {
        Random random = new Random(seed);
        List<LogEntry> entries = new ArrayList<>();
        Instant last = Instant.EPOCH;
        for (LogEntry entry : drawn.entries()) {
            entries.add(entry);
            if (random.nextInt(4) == 0) {
                last = entry.at().isBefore(last) ? last : entry.at();
                entries.add(new DayTick(last));
            } else if (entry instanceof DayTick tick) {
                last = tick.now();
            }
        }
        return entries;
    }

    /** The log as it was: under all ticks, with targets of its own that change. */
    private static EventLog ownLog(List<LogEntry> entries) {
        EventLog log = new EventLog(PARTITIONS).loadDefinitions();
        for (LogEntry entry : entries) {
            if (entry instanceof DayTick tick) {
                if (log.ticks() % 60 == 0) {
                    KindTargets.all(Math.toIntExact(log.ticks() / 60)).forEach(log::load);
                }
                if (log.ticks() % 90 == 75) {
                    log.reference(MessageType.TARGET, KindTargets.REMOVED, null);
                }
                log.tick(tick.now());
            } else {
                append(log, entry);
            }
        }
        return log;
    }

    /** The same under the first tick of each day and the last of all, with the other targets alone. */
    private static EventLog dailyLog(List<LogEntry> entries, List<Target> others) {
        EventLog log = new EventLog(PARTITIONS).loadDefinitions();
        LocalDate day = null;
        boolean loaded = false;
        for (int i = 0; i < entries.size(); i++) {
            if (!(entries.get(i) instanceof DayTick tick)) {
                append(log, entries.get(i));
                continue;
            }
            LocalDate today = LocalDate.ofInstant(tick.now(), SimulatedPipeline.ZONE);
            boolean isLast = i == entries.size() - 1;
            boolean isFirstOfDay = day == null
                    ? tick.now()
                            .equals(today.atStartOfDay(SimulatedPipeline.ZONE).toInstant())
                    : today.isAfter(day);
            if (isFirstOfDay || isLast) {
                if (!loaded
                        && !tick.now()
                                .minusMillis(1)
                                .isBefore(FROM.atStartOfDay(SimulatedPipeline.ZONE)
                                        .toInstant())) {
                    others.forEach(log::load);
                    loaded = true;
                }
                log.tick(tick.now());
            }
            day = isFirstOfDay || day == null ? today : day;
        }
        return log;
    }

    private static void append(EventLog log, LogEntry entry) {
        if (entry instanceof EventArrived event) {
            log.append(event.event(), event.at());
        } else if (entry instanceof UnitLoaded loaded) {
            log.load(loaded.unit());
        } else if (entry instanceof CampaignLoaded loaded) {
            log.load(ReferenceKind.CAMPAIGNS, loaded.campaign());
        } else if (entry instanceof ProcedureLoaded loaded) {
            log.load(ReferenceKind.PROCEDURES, loaded.procedure());
        }
    }
}
