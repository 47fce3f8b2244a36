package io.dossierstreams.topology;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.Every;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.tick.Tick;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoarseLogTest {
    private static final byte[] OTHER_KEY = "another key, as long as that one".getBytes(StandardCharsets.UTF_8);

    private final EventLog log = new EventLog(1);

    @Test
    void shouldKeepTheFirstTickAtOrAfterEachMidnight() {
        log.tick(at("2023-03-01T23:00"));
        log.tick(at("2023-03-02T00:05"));
        log.tick(at("2023-03-02T12:00"));
        log.tick(at("2023-03-03T00:00"));
        log.tick(at("2023-03-06T09:00"));

        assertThat(new CoarseScene(log).read("1d", null))
                .containsExactly("tick 1 was 2", "tick 2 was 4", "tick 3 was 5");
    }

    @Test
    void shouldKeepTheLastTickThoughItIsAtNoBoundary() {
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-02T12:00"));

        assertThat(new CoarseScene(log).read("1d", null)).containsExactly("tick 1 was 1", "tick 2 was 2");
    }

    @Test
    void shouldKeepEveryTickWhenAsked() {
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-02T00:00"));
        log.tick(at("2023-03-02T00:01"));

        assertThat(new CoarseScene(log).read("tick", null))
                .containsExactly("tick 1 was 1", "tick 2 was 2", "tick 3 was 3");
    }

    @Test
    void shouldGiveEventsToTheWindowThatTheyLieIn() {
        received("A");
        log.tick(at("2023-03-01T12:00"));
        received("B");
        log.tick(at("2023-03-02T00:00"));
        received("C");
        log.tick(at("2023-03-02T12:00"));
        received("D");

        assertThat(new CoarseScene(log).read("1d", null))
                .containsExactly("event 0/0", "event 0/2", "tick 1 was 2", "event 0/4", "tick 2 was 3");
    }

    @Test
    void shouldEndWithTheTickThatIsAskedFor() {
        received("A");
        log.tick(at("2023-03-01T12:00"));
        received("B");
        log.tick(at("2023-03-01T13:00"));

        List<String> first = List.of("event 0/0", "tick 1 was 1");
        assertThat(new CoarseScene(log).read("1d", "1")).isEqualTo(first);
        assertThat(new CoarseScene(log).read("1d", "2023-03-01T12:59+07:00")).isEqualTo(first);
    }

    @Test
    void shouldGiveReferenceDataOnceEachInTheirOrder() {
        log.reference(MessageType.TARGET, "B", new byte[0]);
        log.reference(MessageType.UNIT, "A", null);
        log.tick(at("2023-03-01T12:00"));
        log.reference(MessageType.UNIT, "A", new byte[0]);
        log.tick(at("2023-03-02T00:00"));
        repeat(0);
        repeat(2);
        repeat(3);
        received("C");
        log.tick(at("2023-03-03T00:00"));

        assertThat(new CoarseScene(log).read("1d", null))
                .containsExactly("TARGET B", "UNIT A removed", "UNIT A", "tick 1 was 2", "event 0/8", "tick 2 was 3");
    }

    @Test
    void shouldTellForgedTicksFromEvents() {
        log.tick(at("2023-03-02T00:00"));
        ControlRecord tick = ControlRecord.tick(new TickMark(2, at("2023-12-31T00:00"), 1));
        log.append(
                0,
                new Record<>(
                        tick.key(),
                        tick.value(),
                        0,
                        new RecordHeaders(tick.headers(0, at("2023-12-31T00:00"), new Signer(OTHER_KEY)))));
        log.tick(at("2023-03-03T00:00"));

        assertThat(new CoarseScene(log).read("1d", null)).containsExactly("tick 1 was 1", "forged 0/1", "tick 2 was 2");
    }

    @Test
    void shouldGoOnWhereAnEarlierReadingStopped() {
        received("A");
        log.tick(at("2023-03-02T00:00"));
        log.reference(MessageType.UNIT, "A", new byte[0]);
        log.tick(at("2023-03-02T12:00"));
        log.reference(MessageType.UNIT, "B", new byte[0]);
        received("B");
        log.tick(at("2023-03-02T18:00"));
        log.tick(at("2023-03-03T00:00"));
        CoarseTick last = new CoarseTick(2, new Tick(0, at("2023-03-02T12:00"), 1));

        assertThat(new CoarseScene(log).readAfter(last, "1d", null))
                .containsExactly("event 0/4", "UNIT B", "tick 3 was 4");
    }

    @Test
    void shouldHaveNothingToDoWhenNoTickHasComeSince() {
        log.tick(at("2023-03-02T00:00"));
        received("A");
        CoarseTick last = new CoarseTick(1, new Tick(1, at("2023-03-02T00:00"), 1));

        assertThat(new CoarseScene(log).readAfter(last, "1d", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 500})
    void shouldGiveEachWindowWhatLiesInItOfEveryPartition(int polled) {
        EventLog random = randomLog();
        CoarseScene scene = new CoarseScene(random).pollingAtMost(polled);

        List<String> visited = scene.read("1d", null);

        List<List<String>> expected = windows(random, scene);
        assertThat(expected).hasSizeGreaterThan(30);
        List<String> window = new ArrayList<>();
        int closed = 0;
        for (String line : visited) {
            window.add(line);
            if (line.startsWith("tick ")) {
                assertThat(window).containsExactlyInAnyOrderElementsOf(expected.get(closed++));
                window.clear();
            }
        }
        assertThat(closed).isEqualTo(expected.size());
        assertThat(window).isEmpty();
    }

    /** Two ticks a day, and a seeded order of events over three partitions. */
    private static EventLog randomLog() {
        EventLog random = new EventLog(3);
        RandomLog.withMovingUnits(5, 40, 40).entries().forEach(entry -> {
            if (entry instanceof EventArrived arrived) {
                random.append(arrived.event(), arrived.at());
            } else if (entry instanceof DayTick tick) {
                random.tick(tick.now());
                random.tick(tick.now().plusSeconds(3600));
            }
        });
        return random;
    }

    /** The same found in another way: by the offsets of the ticks that are kept. */
    private static List<List<String>> windows(EventLog random, CoarseScene scene) {
        List<List<String>> windows = new ArrayList<>();
        int[] position = new int[random.partitions().size()];
        scene.log().ticks(Every.DAY, Optional.empty()).kept().forEach(tick -> {
            List<String> window = new ArrayList<>();
            for (int p = 0; p < position.length; p++) {
                List<Record<byte[], byte[]>> records = random.partitions().get(p);
                String value = "\"tick\":" + tick.original().number() + ",";
                boolean ended = false;
                while (!ended) {
                    Record<byte[], byte[]> next = records.get(position[p]);
                    if (!ControlRecord.isClaimedBy(next.headers())) {
                        window.add("event " + p + "/" + position[p]);
                    } else {
                        ended = new String(next.value(), StandardCharsets.UTF_8).contains(value);
                    }
                    position[p]++;
                }
            }
            window.add("tick " + tick.number() + " was " + tick.original().number());
            windows.add(window);
        });
        return windows;
    }

    @Test
    void shouldCloseItsConsumers() {
        log.tick(at("2023-03-02T00:00"));
        CoarseScene scene = new CoarseScene(log);

        scene.read("1d", null);

        assertThat(scene.consumers().opened()).hasSize(2).allMatch(MockConsumer::closed);
    }

    private void received(String id) {
        dossier(id).received("2023-03-01T09:00", "C").events().forEach(event -> log.append(event, event.time()));
    }

    /** Appends a record of the log once more. */
    private void repeat(int offset) {
        log.append(0, log.partitions().get(0).get(offset));
    }
}
