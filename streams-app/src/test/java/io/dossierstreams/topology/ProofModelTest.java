package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.model.LogEntry;
import io.dossierstreams.model.LogEntry.CampaignLoaded;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.LogEntry.ProcedureLoaded;
import io.dossierstreams.model.LogEntry.UnitLoaded;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.proof.ProofProgress;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proof finds in random logs, against what the pipeline published when it came to the same tick. */
class ProofModelTest {
    /** Less than the log is long, so that days are folded into opening balances. */
    private static final int LEDGER_HORIZON = 3;

    private static final int PARTITIONS = 4;

    private static final RandomLog RANDOM = RandomLog.withReforms(21, 60, 130);
    private static final List<DayTick> TICKS = RANDOM.entries().stream()
            .filter(DayTick.class::isInstance)
            .map(DayTick.class::cast)
            .toList();

    private static EventLog log;
    private static List<SentRecord> published;

    @BeforeAll
    static void publish() {
        log = new EventLog(PARTITIONS).loadDefinitions();
        RANDOM.entries().forEach(ProofModelTest::append);
        published = new SimulatedPipeline(log, LEDGER_HORIZON).run().ledgerOutputs();
    }

    private static void append(LogEntry entry) {
        if (entry instanceof EventArrived event) {
            log.append(event.event(), event.at());
        } else if (entry instanceof UnitLoaded loaded) {
            log.load(loaded.unit());
            log.load(target(loaded.unit()));
        } else if (entry instanceof CampaignLoaded loaded) {
            log.load(ReferenceKind.CAMPAIGNS, loaded.campaign());
        } else if (entry instanceof ProcedureLoaded loaded) {
            log.load(ReferenceKind.PROCEDURES, loaded.procedure());
        } else if (entry instanceof DayTick tick) {
            log.tick(tick.now());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,500", "17,1", "60,3", "110,40"})
    void shouldKnowWhatWasPublishedUpToTheTick(int tick, int polled) {
        ProofScene scene = scene().pollingAtMost(polled);

        TickComplete complete = scene.upTo(Integer.toString(tick));

        assertThat(complete).isEqualTo(scene.figures().complete()).isEqualTo(completeOf(tick));
        SortedMap<String, byte[]> unitDays = new TreeMap<>();
        scene.unitDays()
                .forEach((key, value) ->
                        unitDays.put(key.unit() + "/" + key.day(), MessageCodec.UNIT_DAY.encode(value)));
        assertThat(text(unitDays)).isNotEmpty().isEqualTo(text(published(Names.UNIT_DAY_SINK, tick)));
        SortedMap<String, byte[]> unitMonths = new TreeMap<>();
        scene.figures()
                .unitMonths()
                .forEach((key, value) ->
                        unitMonths.put(key.unit() + "/" + key.monthId(), MessageCodec.UNIT_MONTH.encode(value)));
        assertThat(text(unitMonths)).isEqualTo(text(published(Names.UNIT_MONTH_SINK, tick)));
    }

    @Test
    void shouldFoldWhatThePipelineFolded() {
        assertThat(published(Names.UNIT_DAY_SINK, TICKS.size()).keySet())
                .anyMatch(key -> key.endsWith(LocalDate.EPOCH.toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70, 110})
    void shouldKnowTheReferenceDataThatHadBeenLoaded(int tick) {
        SortedMap<String, Unit> units = new TreeMap<>();
        SortedMap<String, Procedure> procedures = new TreeMap<>();
        SortedMap<String, Target> targets = new TreeMap<>();
        for (LogEntry entry : RANDOM.entries()) {
            if (entry == TICKS.get(tick - 1)) {
                break;
            } else if (entry instanceof UnitLoaded loaded) {
                units.put(loaded.unit().id(), loaded.unit());
                targets.put(target(loaded.unit()).id(), target(loaded.unit()));
            } else if (entry instanceof ProcedureLoaded loaded) {
                procedures.put(loaded.procedure().id(), loaded.procedure());
            }
        }
        ProofScene scene = scene();

        scene.upTo(Integer.toString(tick));

        assertThat(scene.figures().references(ReferenceKind.UNITS)).isEqualTo(units);
        assertThat(scene.figures().references(ReferenceKind.PROCEDURES)).isEqualTo(procedures);
        assertThat(scene.figures().references(ReferenceKind.TARGETS)).isEqualTo(targets);
        assertThat(scene.figures().references(ReferenceKind.DEFINITIONS)).isNotEmpty();
    }

    @Test
    void shouldShowEveryTickAsItWasPublished() {
        List<String> shown = new ArrayList<>();

        scene().pollingAtMost(7).upTo(Integer.toString(TICKS.size()), figures -> show(figures, shown), progress());

        List<String> expected = published.stream()
                .filter(sent -> !sent.sink().equals(Names.BREACH_EVENT_SINK))
                .filter(sent -> !sent.key().equals(Names.TICK_COMPLETE_KEY))
                .map(sent -> line(sent.sink(), sent.key(), sent.value()))
                .toList();
        assertThat(expected).anyMatch(line -> line.startsWith(Names.BREACH_STATE_SINK));
        assertThat(shown).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-24", "2024-02-29", "2024-03-05T13:00+07:00"})
    void shouldFindTheLastTickUpToATime(String time) {
        String limit = time.contains("T")
                ? time
                : LocalDate.parse(time)
                        .plusDays(1)
                        .atStartOfDay(SimulatedPipeline.ZONE)
                        .toOffsetDateTime()
                        .toString();
        long expected = TICKS.stream()
                .filter(tick -> !tick.now().isAfter(OffsetDateTime.parse(limit).toInstant()))
                .count();

        assertThat(scene().upTo(time)).isEqualTo(completeOf(Math.toIntExact(expected)));
        assertThat(expected).isBetween(2L, TICKS.size() - 1L);
    }

    private static ProofScene scene() {
        return new ProofScene(log).ledgerHorizon(LEDGER_HORIZON);
    }

    private static ProofProgress progress() {
        return (read, total) -> assertThat(read).isBetween(0L, total);
    }

    private static void show(TickFigures figures, List<String> shown) {
        figures.unitDays()
                .forEach((key, value) -> shown.add(line(
                        Names.UNIT_DAY_SINK,
                        key.unit() + "/" + key.day(),
                        value == null ? null : MessageCodec.UNIT_DAY.encode(value))));
        figures.unitMonths()
                .forEach((key, value) -> shown.add(line(
                        Names.UNIT_MONTH_SINK,
                        key.unit() + "/" + key.monthId(),
                        value == null ? null : MessageCodec.UNIT_MONTH.encode(value))));
        figures.aggregates()
                .forEach((key, value) -> shown.add(line(
                        Names.AGGREGATE_SINK,
                        key.scope().id() + "/" + key.period().id(),
                        value == null ? null : MessageCodec.AGGREGATE.encode(value))));
        figures.breaches()
                .forEach(breach ->
                        shown.add(line(Names.BREACH_STATE_SINK, breach.id(), MessageCodec.BREACH.encode(breach))));
        shown.add(line(Names.TICK_SINK, Names.CLOSED_KEY, MessageCodec.TICK_COMPLETE.encode(figures.complete())));
    }

    private static String line(String sink, String key, byte[] value) {
        return sink + " " + key + " " + (value == null ? "null" : HexFormat.of().formatHex(value));
    }

    /** What stood on a topic when a tick was complete. */
    private static SortedMap<String, byte[]> published(String sink, int tick) {
        SortedMap<String, byte[]> content = new TreeMap<>();
        upTo(tick)
                .filter(sent -> sent.sink().equals(sink) && !sent.key().equals(Names.TICK_COMPLETE_KEY))
                .forEach(sent -> {
                    if (sent.value() == null) {
                        content.remove(sent.key());
                    } else {
                        content.put(sent.key(), sent.value());
                    }
                });
        return content;
    }

    private static TickComplete completeOf(int tick) {
        return upTo(tick)
                .filter(sent -> sent.sink().equals(Names.TICK_SINK))
                .reduce((first, second) -> second)
                .map(sent -> MessageCodec.TICK_COMPLETE.decode(sent.value()))
                .orElseThrow();
    }

    private static Stream<SentRecord> upTo(int tick) {
        long now = TICKS.get(tick - 1).now().toEpochMilli();
        return published.stream().takeWhile(sent -> sent.timestamp() <= now);
    }

    private static SortedMap<String, String> text(SortedMap<String, byte[]> content) {
        SortedMap<String, String> text = new TreeMap<>();
        content.forEach((key, value) -> text.put(key, new String(value, StandardCharsets.UTF_8)));
        return text;
    }

    private static Target target(Unit unit) {
        return new Target(
                "online-" + unit.id(),
                1,
                "online",
                new Selector(Select.UNIT, unit.id(), null),
                Level.DISTRICT,
                PeriodKind.MONTH,
                Ratio.parse("50%"),
                Ratio.parse("60%"),
                1,
                null,
                null,
                null,
                null);
    }
}
