package io.dossierstreams.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.model.DossierSample;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.state.MemoryTable;
import io.dossierstreams.tick.Tick;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lets events arrive and ticks pass. After each it checks that every dossier has the key that its next notice needs. */
final class DeadlineScene {
    private final MemoryDeadlines keys = new MemoryDeadlines();
    private final MemoryTable<String, SentNotices> sent = new MemoryTable<>();
    private final MemoryTable<String, Dossier> dossiers = new MemoryTable<>();
    private final List<DeadlineNotice> notices = new ArrayList<>();
    private NoticeRules rules;
    private Deadlines deadlines;
    private boolean isRestarted;
    private long lastNow = Long.MIN_VALUE;
    private long ticks;

    DeadlineScene(int dueSoonHours) {
        start(dueSoonHours);
    }

    /** Goes on with another setting. */
    void restart(int dueSoonHours) {
        start(dueSoonHours);
        isRestarted = true;
    }

    private void start(int dueSoonHours) {
        rules = new NoticeRules(Duration.ofHours(dueSoonHours));
        deadlines = new Deadlines(rules, keys, sent, dossiers);
    }

    DeadlineScene arrive(DossierSample... samples) {
        for (DossierSample sample : samples) {
            for (DossierEvent event : sample.events()) {
                String id = event.dossierId();
                Dossier before = Objects.requireNonNullElse(dossiers.get(id), Dossier.UNKNOWN);
                Dossier after = DossierFold.fold(before, event, event.time().toEpochMilli())
                        .dossier();
                dossiers.put(id, after);
                deadlines.changed(id, before, after, lastNow);
                checkKeys();
            }
        }
        return this;
    }

    /** The notices of a tick, such as {@code OVERDUE H 2023-03-09T17:00}. */
    List<String> tick(String local) {
        return tick(DossierSample.at(local));
    }

    List<String> tick(Instant now) {
        int before = notices.size();
        deadlines.send(new Tick(++ticks, now, 6), lastNow, notices::add);
        lastNow = now.toEpochMilli();
        checkKeys();
        return notices.subList(before, notices.size()).stream()
                .map(DeadlineScene::text)
                .toList();
    }

    /** The dossier leaves the state. */
    void leave(String id) {
        dossiers.put(id, null);
        deadlines.forget(id);
        checkKeys();
    }

    DeadlineNotice last() {
        return notices.get(notices.size() - 1);
    }

    MemoryDeadlines keys() {
        return keys;
    }

    /** Of how many dossiers something is kept that was sent. */
    int remembered() {
        return sent.size();
    }

    private void checkKeys() {
        if (isRestarted) {
            return;
        }
        SortedSet<DeadlineKey> expected = new TreeSet<>();
        dossiers.forEach((id, dossier) -> {
            Long next = rules.next(dossier, Objects.requireNonNullElse(sent.get(id), SentNotices.NONE));
            if (next != null) {
                expected.add(new DeadlineKey(Math.max(next, lastNow), id));
            }
        });
        assertThat(keys.keys()).isEqualTo(expected);
    }

    private static String text(DeadlineNotice notice) {
        LocalDateTime due = LocalDateTime.ofInstant(notice.dueAt(), DossierSample.ZONE);
        String kind = notice.reason() == null ? notice.kind().name() : notice.kind() + " " + notice.reason();
        return kind + " " + notice.dossier() + " " + due;
    }
}
