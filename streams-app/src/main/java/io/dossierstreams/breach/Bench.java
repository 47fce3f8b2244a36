package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.reference.Target.Severity;
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
    private final Set<AlertId> judged = new HashSet<>();
    private final List<Breach> messages = new ArrayList<>();

    Bench(Round round, LiveAlerts alerts, Reasons reasons) {
        this.round = round;
        this.alerts = alerts;
        this.reasons = reasons;
    }

    boolean hasJudged(AlertId id) {
        return judged.contains(id);
    }

    /** The messages, by alert id. */
    List<Breach> messages() {
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
        judged.add(subject.id());
        Alert before = alerts.get(subject.id());
        boolean held = Hold.isOver(subject.target(), before, round.tick().now(), finding.cases());
        AlertState next = Lifecycle.next(before.state(), verdict, held, subject.isOver(), before.everFired());
        Severity severity = Severities.of(finding, verdict, before, next);
        if (next == before.state() && !Severities.isChange(before, severity)) {
            return;
        }
        Reason reason = reasons.of(subject, before, next);
        Alert after = next == before.state()
                ? before.with(severity)
                : before.to(next, round.tick().now(), finding.cases(), severity, reason);
        alerts.put(subject.id(), after);
        messages.add(BreachMessage.of(finding, before.state(), after, reason));
    }
}
