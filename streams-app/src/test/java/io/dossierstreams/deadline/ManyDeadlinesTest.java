package io.dossierstreams.deadline;

import static io.dossierstreams.model.DossierSample.at;
import static io.dossierstreams.model.DossierSample.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.Known;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.model.ReceivedSample;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.state.MemoryTable;
import io.dossierstreams.tick.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What many dossiers cost, and in which order their notices are sent. */
class ManyDeadlinesTest {
    private static final String RECEIVED = "2023-03-01T09:00";

    @Test
    void shouldReadNothingWhenNothingHasComeDue() {
        DeadlineScene scene = new DeadlineScene(24);
        for (int i = 0; i < 100; i++) {
            scene.arrive(due(id(i), "2023-03-20T17:00"));
        }
        assertThat(scene.tick("2023-03-10T00:00")).isEmpty();
        assertThat(scene.keys().read()).isZero();
    }

    @Test
    void shouldReadEachKeyOnceWhenOneTickComesLong() {
        DeadlineScene scene = new DeadlineScene(24);
        scene.arrive(due("H", "2023-03-20T17:00"), due("I", "2023-03-21T17:00"), due("J", "2023-05-21T17:00"));
        assertThat(scene.tick("2023-04-01T00:00")).hasSize(2);
        assertThat(scene.keys().read()).isEqualTo(2);
    }

    @Test
    void shouldSendByTheTimeFromWhichOnItHolds() {
        DeadlineScene scene = new DeadlineScene(24);
        scene.arrive(due("B", "2023-03-09T17:00")).tick("2023-03-09T00:00");
        scene.arrive(
                due("A", "2023-03-09T18:00"),
                due("Z", "2023-03-08T17:00"),
                due("C", "2023-03-10T10:00"),
                due("D", "2023-03-09T18:00"),
                due("X", "2023-03-11T01:00"));
        scene.tick("2023-03-09T12:00");
        scene.arrive(due("E", "2023-03-10T06:00"), dossier("Z").resolved("2023-03-09T11:00"));
        assertThat(scene.tick("2023-03-10T02:00"))
                .as("what was so before the last tick, by id; then by time")
                .containsExactly(
                        "DUE_SOON E 2023-03-10T06:00",
                        "CLEARED RESOLVED Z 2023-03-08T17:00",
                        "OVERDUE B 2023-03-09T17:00",
                        "OVERDUE A 2023-03-09T18:00",
                        "OVERDUE D 2023-03-09T18:00",
                        "DUE_SOON X 2023-03-11T01:00");
    }

    /** Years of them are more than are read at once, and many have come due in the same millisecond. */
    @Test
    void shouldSendOneOverdueNoticeOfEachWhenALogBeginsWithYearsOfThem() {
        MemoryDeadlines keys = new MemoryDeadlines();
        MemoryTable<String, Dossier> dossiers = new MemoryTable<>();
        Deadlines deadlines = new Deadlines(new NoticeRules(Duration.ofHours(24)), keys, new MemoryTable<>(), dossiers);
        int count = 2 * Deadlines.READ_AT_ONCE + 500;
        for (int i = 0; i < count; i++) {
            Dossier known =
                    Known.after(due(id(i), i % 3 == 0 ? "2021-03-0" + (1 + i % 9) + "T17:00" : "2020-01-01T17:00"));
            dossiers.put(id(i), known);
            deadlines.changed(id(i), Dossier.UNKNOWN, known, Long.MIN_VALUE);
        }
        List<DeadlineNotice> notices = new ArrayList<>();
        deadlines.send(new Tick(1, at("2023-03-10T00:00"), 6), Long.MIN_VALUE, notices::add);
        assertThat(notices).hasSize(count).allMatch(notice -> notice.kind() == DeadlineNotice.Kind.OVERDUE);
        assertThat(notices).extracting(DeadlineNotice::dossier).doesNotHaveDuplicates();
        assertThat(notices).extracting(DeadlineNotice::dueAt).isSorted();
        assertThat(keys.keys()).isEmpty();
    }

    @Test
    void shouldForgetWhatWasSentWhenADossierLeavesTheState() {
        DeadlineScene scene = new DeadlineScene(24);
        scene.arrive(due("H", "2023-03-09T17:00")).tick("2023-03-09T00:00");
        scene.arrive(dossier("H").voided("2023-03-09T09:00")).tick("2023-03-10T00:00");
        assertThat(scene.remembered()).isEqualTo(1);
        scene.leave("H");
        assertThat(scene.remembered()).isZero();
        assertThat(scene.keys().keys()).isEmpty();
    }

    private static DossierSample due(String id, String due) {
        return dossier(id).received(RECEIVED, ReceivedSample.by("A").due(due));
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "H-%05d", number);
    }
}
