package io.dossierstreams.topology;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.ConflictOrder;
import io.dossierstreams.model.DeadlineModel;
import io.dossierstreams.model.LogEntry.DayTick;
import io.dossierstreams.model.LogEntry.EventArrived;
import io.dossierstreams.model.ModelNotice;
import io.dossierstreams.model.RandomDueDates;
import io.dossierstreams.model.RandomLog;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.deadline.DeadlineNotice.Kind;
import io.dossierstreams.schema.deadline.DeadlineNotice.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What consumers of notices rely on, in random logs, and the notices of the naive model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlineNoticePropertiesTest {
    private static final List<RandomLog> LOGS = List.of(
            RandomLog.of(51, 250, 200),
            RandomLog.of(52, 250, 200),
            RandomDueDates.log(53),
            RandomDueDates.log(54),
            RandomDueDates.log(55),
            RandomDueDates.log(56));

    private final List<List<DeadlineNotice>> runs = new ArrayList<>();

    @BeforeAll
    void run() {
        for (RandomLog log : LOGS) {
            runs.add(notices(new SimulatedPipeline(eventLog(log, 3)).run()));
        }
    }

    @Test
    void shouldSendEveryKindForEveryReasonInTheseLogs() {
        for (Kind kind : Kind.values()) {
            assertThat(everyNotice()).anyMatch(notice -> notice.kind() == kind);
        }
        for (Reason reason : Reason.values()) {
            assertThat(everyNotice()).anyMatch(notice -> notice.reason() == reason);
        }
        assertThat(everyDossier())
                .as("a due date that is overdue, cleared, and overdue again")
                .anyMatch(notices -> notices.stream()
                                .filter(notice -> notice.kind() == Kind.OVERDUE)
                                .map(DeadlineNotice::dueAt)
                                .distinct()
                                .count()
                        < notices.stream()
                                .filter(notice -> notice.kind() == Kind.OVERDUE)
                                .count());
    }

    @Test
    void shouldSendWhatTheModelSendsAtEveryTick() {
        for (int i = 0; i < runs.size(); i++) {
            List<List<ModelNotice>> expected =
                    DeadlineModel.notices(LOGS.get(i).entries(), SimulatedPipeline.DUE_SOON, ConflictOrder.INSTANCE);
            for (int tick = 0; tick < expected.size(); tick++) {
                long number = tick + 1L;
                List<ModelNotice> actual = runs.get(i).stream()
                        .filter(notice -> notice.tick() == number)
                        .sorted((a, b) -> a.dossier().compareTo(b.dossier()))
                        .map(DeadlineNoticePropertiesTest::asInTheModel)
                        .toList();
                assertThat(actual).as("tick %d", number).isEqualTo(expected.get(tick));
            }
        }
    }

    @Test
    void shouldSayThatItIsDueSoonAtMostOncePerDossierAndDueDate() {
        everyDossier()
                .forEach(notices -> assertThat(notices)
                        .filteredOn(notice -> notice.kind() == Kind.DUE_SOON)
                        .extracting(DeadlineNotice::dueAt)
                        .doesNotHaveDuplicates());
    }

    /** So one due date is overdue twice only where it was cleared between. */
    @Test
    void shouldClearOnlyTheDateThatIsOverdueAndBeforeAnotherIs() {
        everyDossier().forEach(notices -> {
            Instant overdue = null;
            for (DeadlineNotice notice : notices) {
                if (notice.kind() == Kind.OVERDUE) {
                    assertThat(overdue).as(notice.dossier()).isNull();
                    overdue = notice.dueAt();
                } else if (notice.kind() == Kind.CLEARED) {
                    assertThat(notice.dueAt()).as(notice.dossier()).isEqualTo(overdue);
                    overdue = null;
                }
            }
        });
    }

    @Test
    void shouldSayOnlyWhatIsSoAtTheTick() {
        everyNotice().forEach(notice -> {
            switch (notice.kind()) {
                case DUE_SOON ->
                    assertThat(notice.now())
                            .isBetween(notice.dueAt().minus(SimulatedPipeline.DUE_SOON), notice.dueAt());
                case OVERDUE -> assertThat(notice.now()).isAfter(notice.dueAt());
                case CLEARED -> assertThat(notice.newDueAt()).isNotEqualTo(notice.dueAt());
            }
        });
    }

    @Test
    void shouldSendAtMostOneNoticeOfAKindPerDossierAndTick() {
        for (List<DeadlineNotice> notices : runs) {
            assertThat(notices)
                    .extracting(notice -> notice.tick() + "/" + notice.dossier() + "/" + notice.kind())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldSendTheSameNoticesWhenTheLogHasAnotherNumberOfPartitions() {
        List<DeadlineNotice> other = notices(new SimulatedPipeline(eventLog(LOGS.get(0), 7)).run());
        assertThat(other).containsExactlyInAnyOrderElementsOf(runs.get(0));
    }

    @Test
    void shouldSendTheSameBytesAgainWhenTheLogIsReplayed() {
        EventLog log = eventLog(LOGS.get(2), 3);
        List<String> live = fingerprints(new SimulatedPipeline(log).run());
        assertThat(live).isNotEmpty();
        assertThat(fingerprints(new SimulatedPipeline(log).runShuffled(9, 0.1, 0.03)))
                .isEqualTo(live);
    }

    private Stream<DeadlineNotice> everyNotice() {
        return runs.stream().flatMap(List::stream);
    }

    /** The notices of each dossier in their order. */
    private Stream<List<DeadlineNotice>> everyDossier() {
        return runs.stream()
                .map(notices -> notices.stream()
                        .collect(groupingBy(DeadlineNotice::dossier))
                        .values())
                .flatMap(Collection::stream);
    }

    private static List<DeadlineNotice> notices(SimulatedPipeline run) {
        return run.notices().stream()
                .map(sent -> MessageCodec.DEADLINE_NOTICE.decode(sent.value()))
                .toList();
    }

    private static List<String> fingerprints(SimulatedPipeline run) {
        return run.notices().stream().map(SentRecord::fingerprint).toList();
    }

    private static ModelNotice asInTheModel(DeadlineNotice notice) {
        return new ModelNotice(
                notice.now(),
                notice.reason() == null ? notice.kind().name() : notice.kind() + " " + notice.reason(),
                notice.dossier(),
                notice.unit(),
                notice.dueAt(),
                notice.newDueAt() == null ? notice.resolvedAt() : notice.newDueAt());
    }

    private static EventLog eventLog(RandomLog random, int partitions) {
        EventLog log = new EventLog(partitions);
        random.entries().forEach(entry -> {
            if (entry instanceof EventArrived arrived) {
                log.append(arrived.event(), arrived.at());
            } else if (entry instanceof DayTick tick) {
                log.tick(tick.now());
            }
        });
        return log;
    }
}
