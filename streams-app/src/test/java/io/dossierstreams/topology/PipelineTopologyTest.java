package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.event.Received.Channel;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.IndicatorValue;
import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.TickComplete;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.topic.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events in, figures out, through the real topology. */
class PipelineTopologyTest {
    private static final Instant NOW = at("2023-03-02T00:00");

    @TempDir
    private Path directory;

    private final EventLog log = new EventLog(1);
    private PipelineDriver driver;

    @AfterEach
    void close() {
        driver.close();
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldSendNoFiguresWhenNoTickHasCome(StateStores stores) {
        received("C");
        run(stores);
        assertThat(driver.read(Topic.UNIT_DAYS)).isEmpty();
        assertThat(driver.read(Topic.DELTAS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldSendTheCountersOfUnitsAndDaysWhenATickCloses(StateStores stores) {
        log.load(unit());
        received("C");
        log.tick(NOW);
        run(stores);
        List<TestRecord<byte[], byte[]>> sent = driver.read(Topic.UNIT_DAYS);
        assertThat(sent).extracting(PipelineTopologyTest::key).containsExactly("C/2023-03-01", "tick-complete");
        assertThat(MessageCodec.UNIT_DAY.decode(sent.get(0).value()))
                .isEqualTo(new UnitDay(
                        "C",
                        LocalDate.of(2023, 3, 1),
                        true,
                        1,
                        NOW,
                        Map.of("received", 1L, "receivedInPerson", 1L, "opened", 1L, "lag1Minute", 1L)));
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldMeasureTheLagByTheEarliestTimestampOfARecord(StateStores stores) {
        DossierSample sample = dossier("H").received("2023-03-01T09:00", "C");
        for (String arrival : List.of("2023-03-01T23:00", "2023-03-01T09:03", "2023-03-01T09:30")) {
            log.append(sample.events().get(0), at(arrival));
        }
        log.tick(NOW);
        run(stores);
        UnitDay unitDay =
                MessageCodec.UNIT_DAY.decode(driver.read(Topic.UNIT_DAYS).get(0).value());
        assertThat(unitDay.measures()).containsEntry("lag5Minutes", 1L).doesNotContainKeys("lag1Hour", "lag1Day");
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldSendTheFiguresOfScopesAndPeriodsWhenATickCloses(StateStores stores) {
        log.loadDefinitions();
        log.load(unit());
        received("C");
        log.tick(NOW);
        run(stores);
        List<TestRecord<byte[], byte[]>> sent = driver.read(Topic.AGGREGATES);
        assertThat(sent)
                .extracting(PipelineTopologyTest::key)
                .containsExactly(
                        "unit:C/2023-03",
                        "unit:C/2023-H1",
                        "unit:C/2023",
                        "unit:C/2023-YTD",
                        "unit:C/2023-03-01",
                        "unit:C/2023-Q1",
                        "tick-complete");
        Aggregate month = MessageCodec.AGGREGATE.decode(sent.get(0).value());
        assertThat(month.asOf()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(month.end()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(month.measures()).containsEntry("open", 1L);
        assertThat(month.indicators()).contains(new IndicatorValue("online", 1, 0, 1));
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldSendTheTransitionsOfAlertsWhenATickCloses(StateStores stores) {
        log.load(unit());
        log.loadDefinitions().load(target());
        received("C");
        log.tick(NOW);
        run(stores);
        List<TestRecord<byte[], byte[]>> events = driver.read(Topic.BREACH_EVENTS);
        List<TestRecord<byte[], byte[]>> states = driver.read(Topic.BREACH_STATES);
        assertThat(events).extracting(PipelineTopologyTest::key).containsExactly("T:C:2023-03");
        assertThat(states).extracting(PipelineTopologyTest::key).containsExactly("T:C:2023-03", "tick-complete");
        assertThat(events.get(0).value()).isEqualTo(states.get(0).value());
        Breach breach = MessageCodec.BREACH.decode(events.get(0).value());
        assertThat(breach.state()).isEqualTo(AlertState.FIRING);
        assertThat(header(events.get(0), "breach-kind")).isEqualTo("BELOW_TARGET");
        assertThat(header(events.get(0), "breach-state")).isEqualTo("FIRING");
        assertThat(header(events.get(0), "breach-severity")).isEqualTo("CRITICAL");
        assertThat(header(events.get(0), "breach-indicator")).isEqualTo("online");
        assertThat(header(events.get(0), "breach-level")).isEqualTo("COMMUNE");
        assertThat(header(events.get(0), "breach-parent")).isEqualTo("D");
        assertThat(header(events.get(0), "ce_id")).isEqualTo("T:C:2023-03/1");
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldKeepOffTheEventTopicWhatHasNeverFired(StateStores stores) {
        log.load(unit());
        log.loadDefinitions().load(target());
        log.append(
                dossier("H")
                        .received("2023-03-01T09:00", ReceivedSample.by("C").channel(Channel.ONLINE))
                        .events()
                        .get(0),
                at("2023-03-01T09:00"));
        log.tick(NOW);
        run(stores);
        assertThat(driver.read(Topic.BREACH_EVENTS)).isEmpty();
        assertThat(driver.read(Topic.BREACH_STATES)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldEndEveryTickOnEachTopicOfFiguresEvenWhenNothingChanged(StateStores stores) {
        log.tick(NOW);
        log.tick(NOW);
        run(stores);
        for (Topic topic : List.of(Topic.UNIT_DAYS, Topic.UNIT_MONTHS, Topic.AGGREGATES, Topic.BREACH_STATES)) {
            assertThat(driver.read(topic))
                    .extracting(PipelineTopologyTest::key)
                    .as(topic.topicName())
                    .containsExactly("tick-complete", "tick-complete");
        }
        List<TestRecord<byte[], byte[]>> ticks = driver.read(Topic.TICKS);
        assertThat(ticks).extracting(PipelineTopologyTest::key).containsExactly("closed", "closed");
        assertThat(MessageCodec.TICK_COMPLETE.decode(ticks.get(1).value()))
                .isEqualTo(new TickComplete(2, NOW, LocalDate.of(2023, 3, 1), LocalDate.of(2021, 3, 1)));
        assertThat(driver.closedTick()).isEqualTo(2);
        assertThat(driver.processed()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldDescribeEachRecordByCloudEventHeaders(StateStores stores) {
        log.load(unit());
        received("C");
        log.tick(NOW);
        run(stores);
        TestRecord<byte[], byte[]> figure = driver.read(Topic.AGGREGATES).get(0);
        assertThat(figure.headers().toArray())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=tick-1/unit:C/2023-03",
                        "ce_source=/dossier-streams",
                        "ce_type=dossier.aggregate.v1",
                        "ce_time=2023-03-01T17:00:00Z",
                        "ce_subject=unit:C/2023-03",
                        "content-type=application/json");
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldGiveEveryOutputTheTimeOfItsTick(StateStores stores) {
        log.load(unit());
        log.loadDefinitions().load(target());
        received("C");
        log.tick(NOW);
        run(stores);
        for (Topic topic : List.of(
                Topic.DELTAS,
                Topic.UNIT_DAYS,
                Topic.AGGREGATES,
                Topic.BREACH_EVENTS,
                Topic.BREACH_STATES,
                Topic.TICKS)) {
            assertThat(driver.read(topic))
                    .as(topic.topicName())
                    .isNotEmpty()
                    .allSatisfy(sent -> assertThat(sent.getRecordTime()).isEqualTo(NOW));
        }
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldRemoveFiguresWhenNothingIsLeft(StateStores stores) {
        log.load(unit());
        received("C");
        log.tick(NOW);
        log.append(dossier("H").voided("2023-03-01T10:00").events().get(0), at("2023-03-01T10:00"));
        log.tick(NOW);
        run(stores);
        assertThat(driver.read(Topic.UNIT_DAYS).get(2).value()).isNull();
        assertThat(driver.read(Topic.AGGREGATES).subList(7, 13)).allMatch(sent -> sent.value() == null);
    }

    @ParameterizedTest
    @EnumSource(StateStores.class)
    void shouldCountAsUnassignedUntilTheUnitIsLoaded(StateStores stores) {
        received("C");
        log.tick(NOW);
        run(stores);
        UnitDay before =
                MessageCodec.UNIT_DAY.decode(driver.read(Topic.UNIT_DAYS).get(0).value());
        assertThat(before.assigned()).isFalse();
        assertThat(driver.read(Topic.AGGREGATES))
                .extracting(PipelineTopologyTest::key)
                .contains("unassigned/2023-03")
                .noneMatch(key -> key.startsWith("unit:"));

        log.load(unit());
        log.tick(NOW);
        driver.run();
        UnitDay after =
                MessageCodec.UNIT_DAY.decode(driver.read(Topic.UNIT_DAYS).get(0).value());
        assertThat(after.assigned()).isTrue();
        assertThat(after.measures()).isEqualTo(before.measures());
        List<TestRecord<byte[], byte[]>> figures = driver.read(Topic.AGGREGATES);
        assertThat(figures)
                .filteredOn(sent -> key(sent).equals("unassigned/2023-03"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.value()).isNull());
        assertThat(figures)
                .filteredOn(sent -> key(sent).equals("unit:C/2023-03"))
                .singleElement()
                .satisfies(sent -> assertThat(
                                MessageCodec.AGGREGATE.decode(sent.value()).measures())
                        .containsEntry("received", 1L));
    }

    private void received(String unit) {
        DossierSample sample = dossier("H").received("2023-03-01T09:00", unit);
        log.append(sample.events().get(0), at("2023-03-01T09:00"));
    }

    private void run(StateStores stores) {
        driver = new PipelineDriver(log, 1, stores, directory).run();
    }

    private static Unit unit() {
        return Unit.of("C", "Commune", Level.COMMUNE, "D");
    }

    private static Target target() {
        return new Target(
                "T",
                1,
                "online",
                new Selector(Select.UNIT, "C", null),
                Level.PROVINCE,
                PeriodKind.MONTH,
                Ratio.parse("50%"),
                null,
                1,
                null,
                null,
                null,
                null);
    }

    private static String key(TestRecord<byte[], byte[]> sent) {
        return new String(sent.key(), UTF_8);
    }

    private static String header(TestRecord<byte[], byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), UTF_8);
    }
}
