package io.dossierstreams.deadline;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.deadline.DeadlineNotice.Kind;
import io.dossierstreams.schema.deadline.DeadlineNotice.Reason;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.tick.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which notices a tick sends of a dossier, as a pure function of what is known of it and of what was sent. How it came
 * to be known, and in which order, makes no difference.
 *
 * <p>A dossier answers for one due date at a time. A notice is about that date and is not repeated while it holds: the
 * one exception is a date that was missed, was cleared, and holds again, as where a dossier that was voided by mistake
 * is received anew. To say nothing then would leave it overdue and its last notice saying that it is not.
 */
public final class NoticeRules {
    private final long dueSoon;

    /** @param dueSoon how long before the due date it is near; zero where that is not to be said */
    public NoticeRules(Duration dueSoon) {
        this.dueSoon = dueSoon.toMillis();
    }

    /**
     * What a tick sends.
     *
     * @param notices in the order in which they are sent: first what is no longer so
     * @param sent what was sent after it
     */
    record Outcome(List<DeadlineNotice> notices, SentNotices sent) {}

    /** The due date that the dossier answers for, milliseconds since 1970; null where it is closed or has none. */
    static Long deadline(Dossier dossier) {
        return dossier.counts() && dossier.resolved() == null ? dossier.dueAt().orElse(null) : null;
    }

    /**
     * The time of the first tick that has something to send if nothing more comes to be known, milliseconds since 1970;
     * 0 for the next tick whatever its time, null for none. A dossier may be resolved in time until the very millisecond
     * in which it is due, so it is overdue after it.
     */
    Long next(Dossier dossier, SentNotices sent) {
        Long deadline = deadline(dossier);
        if (sent.overdue() != null) {
            return sent.overdue().equals(deadline) ? null : Long.valueOf(0);
        }
        if (deadline == null) {
            return null;
        }
        boolean isToBeSaid = dueSoon > 0 && !sent.dueSoon().contains(deadline);
        return Math.max(0, isToBeSaid ? deadline - dueSoon : deadline + 1);
    }

    Outcome at(Tick tick, String id, Dossier dossier, SentNotices sent) {
        long now = tick.now().toEpochMilli();
        Long deadline = deadline(dossier);
        List<DeadlineNotice> notices = new ArrayList<>();
        SortedSet<Long> saidDueSoon = new TreeSet<>(sent.dueSoon()).tailSet(now);
        Long saidOverdue = sent.overdue();
        if (saidOverdue != null && !saidOverdue.equals(deadline)) {
            notices.add(cleared(tick, id, dossier, saidOverdue));
            saidOverdue = null;
        }
        if (deadline != null && deadline < now) {
            if (saidOverdue == null) {
                notices.add(notice(Kind.OVERDUE, tick, id, dossier, deadline));
                saidOverdue = deadline;
            }
        } else if (deadline != null && dueSoon > 0 && deadline - dueSoon <= now && saidDueSoon.add(deadline)) {
            notices.add(notice(Kind.DUE_SOON, tick, id, dossier, deadline));
        }
        return new Outcome(notices, new SentNotices(List.copyOf(saidDueSoon), saidOverdue));
    }

    private static DeadlineNotice cleared(Tick tick, String id, Dossier dossier, long missed) {
        if (!dossier.counts()) {
            return notice(Kind.CLEARED, Reason.VOIDED, tick, id, dossier, missed, null, null);
        }
        if (dossier.resolved() != null) {
            long time = dossier.resolved().time();
            return notice(Kind.CLEARED, Reason.RESOLVED, tick, id, dossier, missed, null, time);
        }
        Long deadline = deadline(dossier);
        boolean isExtended = !dossier.extensions().isEmpty() && deadline > missed;
        Reason reason = isExtended ? Reason.EXTENDED : Reason.CORRECTED;
        return notice(Kind.CLEARED, reason, tick, id, dossier, missed, deadline, null);
    }

    private static DeadlineNotice notice(Kind kind, Tick tick, String id, Dossier dossier, long dueAt) {
        return notice(kind, null, tick, id, dossier, dueAt, null, null);
    }

    private static DeadlineNotice notice(
            Kind kind, Reason reason, Tick tick, String id, Dossier dossier, long dueAt, Long newDueAt, Long resolved) {
        Received received = dossier.received().data();
        return new DeadlineNotice(
                kind,
                reason,
                id,
                received.unit(),
                received.procedure(),
                time(dossier.received().time()),
                time(dueAt),
                time(newDueAt),
                time(resolved),
                tick.number(),
                tick.now());
    }

    private static Instant time(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
