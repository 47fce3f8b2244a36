package io.dossierstreams.alertmanager;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What has to be told to Alertmanager: the difference between the alerts that fire and those that it has. So it does not
 * matter what was told before, by whom, and which side was started again since.
 */
final class Postings {
    /**
     * How long Alertmanager takes an alert for firing without hearing of it. Absence resolves nothing, so an upgrade or a
     * cluster that is away for a while must not end alerts; one whose application is gone for good has to end some time.
     */
    static final Duration HELD = Duration.ofHours(1);

    private static final Duration REPEATED_BEFORE = HELD.dividedBy(2);

    private final String application;
    /** By labels. */
    private final Map<SortedMap<String, String>, Posting> held = new HashMap<>();

    /** @param application whose alerts these are */
    Postings(String application) {
        this.application = application;
    }

    /** Alertmanager was asked what it has of this application, and this is all. */
    void adopt(Collection<Posting> answer) {
        held.clear();
        answer.forEach(posting -> held.put(posting.labels(), posting));
    }

    /**
     * What has to be posted.
     *
     * @param alerts of the last tick; those that are not among them have expired
     * @param now on the clock of Alertmanager
     */
    List<Posting> due(Collection<Breach> alerts, Instant now) {
        List<Posting> due = new ArrayList<>();
        Set<SortedMap<String, String>> firing = new HashSet<>();
        Map<String, Breach> byId = new HashMap<>();
        for (Breach alert : alerts) {
            byId.put(alert.id(), alert);
            if (fires(alert)) {
                Posting posting = firing(alert, now);
                firing.add(posting.labels());
                if (isNews(posting, now)) {
                    due.add(posting);
                }
            }
        }
        held.values().stream()
                .filter(posting -> !firing.contains(posting.labels()) && !posting.isOver(now))
                .map(posting -> over(posting, byId.get(posting.labels().get(Words.ALERT)), now))
                .forEach(due::add);
        return due;
    }

    /** Alertmanager has taken them. */
    void posted(Collection<Posting> taken, Instant now) {
        for (Posting posting : taken) {
            if (posting.isOver(now)) {
                held.remove(posting.labels());
            } else {
                held.put(posting.labels(), posting);
            }
        }
    }

    /** One that recovers fires until it has. */
    private static boolean fires(Breach alert) {
        return alert.state() == AlertState.FIRING || alert.state() == AlertState.RECOVERING;
    }

    private Posting firing(Breach alert, Instant now) {
        SortedMap<String, String> labels = Words.labels(application, alert);
        // Messages of the first version do not say since when; their tick came then.
        Instant since = alert.since() == null ? alert.evidence().now() : alert.since();
        Posting known = held.get(labels);
        Instant start = known != null && known.startsAt().isBefore(since) ? known.startsAt() : since;
        // An end before the start would be refused, and the clock of a tick may be ahead of this one.
        return new Posting(
                labels, Words.annotations(alert), start, later(now, start).plus(HELD));
    }

    private boolean isNews(Posting posting, Instant now) {
        Posting known = held.get(posting.labels());
        return known == null
                || !known.annotations().equals(posting.annotations())
                || known.endsAt().isBefore(now.plus(REPEATED_BEFORE));
    }

    /** @param alert what became of it; null where it expired */
    private static Posting over(Posting posting, Breach alert, Instant now) {
        if (alert == null) {
            return new Posting(posting.labels(), posting.annotations(), posting.startsAt(), end(posting, now, now));
        }
        // The same alert may go on under other labels: of another severity, or explained by something else.
        Instant since = fires(alert) || alert.since() == null ? now : alert.since();
        return new Posting(posting.labels(), Words.annotations(alert), posting.startsAt(), end(posting, since, now));
    }

    private static Instant end(Posting posting, Instant since, Instant now) {
        Instant end = since.isAfter(now) ? now : since;
        return later(end, posting.startsAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
