package io.dossierstreams.deadline;

import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.state.Table;
import io.dossierstreams.tick.Tick;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The due dates of a partition. Each dossier of which a notice is to come has one key, under the time of the first tick
 * that has to send it; so a tick reads those that have come due, and none of the millions that are open.
 *
 * <p>A key is never put before the last tick, and each tick removes all up to its own time. So a tick begins to read
 * where the last one ended, and does not walk over what earlier ones have removed, of which RocksDB keeps marks for a
 * while.
 */
public final class Deadlines {
    /** How many keys are read at a time: a log that begins with years of overdue dossiers must not fill the heap. */
    static final int READ_AT_ONCE = 10_000;

    private final NoticeRules rules;
    private final DeadlineTable keys;
    private final Table<String, SentNotices> sent;
    private final Table<String, Dossier> dossiers;

    /**
     * Of one partition.
     *
     * @param rules which notices there are
     * @param keys when to examine which dossier
     * @param sent which notices were sent, by dossier; without those of which none matters
     * @param dossiers what is known of each dossier
     */
    public Deadlines(
            NoticeRules rules, DeadlineTable keys, Table<String, SentNotices> sent, Table<String, Dossier> dossiers) {
        this.rules = rules;
        this.keys = keys;
        this.sent = sent;
        this.dossiers = dossiers;
    }

    /**
     * A dossier has come to be known otherwise.
     *
     * @param lastNow the time that counted as "now" in the last tick, milliseconds since 1970; any below 0 before the first
     */
    public void changed(String id, Dossier before, Dossier after, long lastNow) {
        // Most events are payments, lookups and results, which move no due date.
        if (before.received() == after.received()
                && before.resolved() == after.resolved()
                && before.voided() == after.voided()
                && before.extensions() == after.extensions()) {
            return;
        }
        if (Objects.equals(NoticeRules.deadline(before), NoticeRules.deadline(after))) {
            return;
        }
        SentNotices known = before == Dossier.UNKNOWN ? SentNotices.NONE : sentOf(id);
        Long from = rules.next(before, known);
        Long to = rules.next(after, known);
        if (from != null) {
            keys.remove(key(from, id, lastNow));
        }
        if (to != null) {
            keys.put(key(to, id, lastNow));
        }
        if (after.resolved() != null && known.overdue() == null && !known.isNone()) {
            sent.put(id, null);
        }
    }

    /**
     * Sends the notices of a tick, by the time from which on they were to be sent, then by the dossier's id.
     *
     * @param lastNow as in {@link #changed}
     */
    public void send(Tick tick, long lastNow, Consumer<DeadlineNotice> output) {
        long now = tick.now().toEpochMilli();
        DeadlineKey from = key(0, "", lastNow);
        List<DeadlineKey> due;
        do {
            due = keys.between(from, now, READ_AT_ONCE);
            for (DeadlineKey key : due) {
                from = key;
                keys.remove(key);
                examine(tick, key.dossier(), output);
            }
        } while (due.size() == READ_AT_ONCE);
    }

    /** Forgets what was sent of a dossier that leaves the state; it is closed, and so has no key. */
    public void forget(String id) {
        if (sent.get(id) != null) {
            sent.put(id, null);
        }
    }

    private void examine(Tick tick, String id, Consumer<DeadlineNotice> output) {
        Dossier dossier = dossiers.get(id);
        if (dossier == null) {
            return;
        }
        SentNotices before = sentOf(id);
        NoticeRules.Outcome outcome = rules.at(tick, id, dossier, before);
        outcome.notices().forEach(output);
        SentNotices after = outcome.sent();
        if (!after.equals(before)) {
            sent.put(id, after.isNone() ? null : after);
        }
        Long next = rules.next(dossier, after);
        if (next != null) {
            keys.put(new DeadlineKey(next, id));
        }
    }

    private SentNotices sentOf(String id) {
        return Objects.requireNonNullElse(sent.get(id), SentNotices.NONE);
    }

    private static DeadlineKey key(long time, String id, long lastNow) {
        return new DeadlineKey(Math.max(time, lastNow), id);
    }
}
