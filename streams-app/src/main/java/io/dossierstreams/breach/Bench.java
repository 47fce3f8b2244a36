package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Settles what is found in one tick: moves each alert on, and collects the messages of those that moved. */
final class Bench {
    private final Round round;
    private final LiveAlerts alerts;
    private final Reasons reasons;
    private final Inhibition inhibition;
    private final Set<AlertId> judged = new HashSet<>();
    private final List<Breach> transitions = new ArrayList<>();
    private final List<Breach> reminders = new ArrayList<>();

    Bench(Round round, LiveAlerts alerts, TargetChange targets) {
        this.round = round;
        this.alerts = alerts;
        this.reasons = new Reasons(round, targets.changed());
        this.inhibition = new Inhibition(round, alerts, targets);
    }

    boolean hasJudged(AlertId id) {
        return judged.contains(id);
    }

    /** What is to be said. */
    Judged judged() {
        return new Judged(byId(transitions), byId(reminders));
    }

    private static List<Breach> byId(List<Breach> messages) {
        return messages.stream().sorted(Comparator.comparing(Breach::id)).toList();
    }

    void settle(Finding finding) {
        settle(finding, finding.verdict());
    }

    /** Ends the alert of what nobody judges any more. */
    void expire(Finding finding) {
        settle(finding, Verdict.GONE);
    }

    private void settle(Finding finding, Verdict verdict) {
        Subject subject = finding.subject();
        AlertId id = subject.id();
        judged.add(id);
        Alert before = alerts.get(id);
        Instant now = round.tick().now();
        boolean held = Hold.isOver(subject.target(), before, now, finding.cases());
        AlertState next = Lifecycle.next(before.state(), verdict, held, subject.isOver(), before.everFired());
        Severity severity = Severities.of(finding, verdict, before, next);
        String inhibitor = inhibition.of(subject, before, next);
        boolean moves = next != before.state();
        boolean otherSeverity = Severities.isChange(before, severity);
        if (!moves && !otherSeverity && !Inhibition.isChange(before, next, inhibitor)) {
            remind(finding, before);
            return;
        }
        Reason reason =
                moves || otherSeverity ? reasons.of(subject, before, next) : inhibition.reason(before, inhibitor);
        Alert after = moves
                ? before.to(next, now, finding.cases(), severity, reason, inhibitor)
                : before.with(now, severity, inhibitor);
        alerts.put(id, after);
        transitions.add(BreachMessage.of(finding, before.state(), after, reason));
    }

    private void remind(Finding finding, Alert alert) {
        Subject subject = finding.subject();
        if (Reminders.isDue(round, subject.target(), alert)) {
            alerts.put(subject.id(), alert.reminded(round.tick().now()));
            reminders.add(BreachMessage.reminder(finding, alert));
        }
    }
}
