package io.dossierstreams.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills at work, by SIGKILL: the table comes out exactly all the same, and no breach is sent twice. */
class KilledApplicationIT {
    private static final int KILLED_AT_TICK = 110;

    private static boolean restarted;
    private static boolean takenOver;
    private static PublishedReplay killedAndStartedAgain;
    private static PublishedReplay killedBesideAnother;

    @BeforeAll
    static void replayTwice() throws IOException {
        killedAndStartedAgain = PublishedReplay.run("killed", new PublishedReplay.Course() {
            @Override
            public void begin(Applications applications) {
                applications.start("one");
            }

            @Override
            public void closed(long tick, Applications applications) {
                if (tick >= KILLED_AT_TICK && !restarted) {
                    applications.kill("one");
                    applications.start("one");
                    restarted = true;
                }
            }
        });
        killedBesideAnother = PublishedReplay.run("shared", new PublishedReplay.Course() {
            @Override
            public void begin(Applications applications) {
                applications.start("one");
                applications.start("two");
                applications.awaitRunning("one");
                applications.awaitRunning("two");
            }

            @Override
            public void closed(long tick, Applications applications) {
                if (tick >= KILLED_AT_TICK && !takenOver) {
                    takenOver = applications.isRunning("two");
                    applications.kill("one");
                }
            }
        });
    }

    static Stream<PublishedReplay> both() {
        return Stream.of(killedAndStartedAgain, killedBesideAnother);
    }

    @Test
    void shouldHaveKilledAnInstanceInEachReplay() {
        assertThat(restarted).isTrue();
        assertThat(takenOver).isTrue();
    }

    @ParameterizedTest(name = "replay {index}")
    @MethodSource("both")
    void shouldArriveAtTheExactTable(PublishedReplay replay) {
        assertThat(replay.comparison().compared()).isEqualTo(400);
        assertThat(replay.comparison().differences()).isZero();
    }

    @ParameterizedTest(name = "replay {index}")
    @MethodSource("both")
    void shouldSendEachBreachOnce(PublishedReplay replay) {
        assertThat(replay.breaches())
                .extracting(breach -> breach.id() + "/" + breach.revision())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "replay {index}")
    @MethodSource("both")
    void shouldFireForTheCommunesBelowTheTownsTargetAndNobodyElse(PublishedReplay replay) {
        List<Breach> breaches = replay.breaches().stream()
                .filter(breach -> breach.target().equals("town-online-communes"))
                .toList();

        assertThat(breaches).allMatch(breach -> breach.state() == AlertState.FIRING);
        assertThat(breaches)
                .extracting(Breach::unit)
                .containsExactlyInAnyOrder(
                        "HN.BONG-SON",
                        "HN.HOAI-HAI",
                        "HN.HOAI-HUONG",
                        "HN.HOAI-TAN",
                        "HN.HOAI-THANH",
                        "HN.HOAI-THANH-TAY",
                        "HN.HOAI-XUAN");
    }

    @Test
    void shouldWriteTheSameBytesWhetherOneInstanceWasStartedAgainOrAnotherTookOver() {
        assertThat(killedAndStartedAgain.records()).hasSizeGreaterThan(3_000);
        assertThat(killedAndStartedAgain.records().equals(killedBesideAnother.records()))
                .as("all records of figures, breaches and notices are equal")
                .isTrue();
        assertThat(killedAndStartedAgain.records().keySet())
                .anyMatch(place -> place.startsWith(Topic.DEADLINE_NOTICES.topicName()));
    }
}
