package io.dossierstreams.alertmanager;

import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Breach.Reason;
import io.dossierstreams.schema.breach.Breach.Text;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target.Severity;
import java.time.Instant;
import java.time.LocalDate;

/** An alert of commune C below its target of June 2023, as it is after some transition. */
record FiredAlert(
        AlertState state, Instant since, Severity severity, String parent, String inhibitedBy, long numerator) {
    static final Instant SINCE = Instant.parse("2023-06-20T17:00:00Z");

    static FiredAlert inState(AlertState state) {
        return new FiredAlert(state, SINCE, Severity.WARNING, "D", null, 7);
    }

    FiredAlert since(Instant since) {
        return new FiredAlert(state, since, severity, parent, inhibitedBy, numerator);
    }

    FiredAlert withSeverity(Severity severity) {
        return new FiredAlert(state, since, severity, parent, inhibitedBy, numerator);
    }

    FiredAlert withoutParent() {
        return new FiredAlert(state, since, severity, null, inhibitedBy, numerator);
    }

    FiredAlert inhibitedBy(String silence) {
        return new FiredAlert(state, since, severity, parent, silence, numerator);
    }

    FiredAlert withNumerator(long numerator) {
        return new FiredAlert(state, since, severity, parent, inhibitedBy, numerator);
    }

    Breach breach() {
        return new Breach(
                "T:C:2023-06",
                1,
                3,
                AlertKind.BELOW_TARGET,
                state,
                AlertState.OK,
                Reason.VALUE,
                severity,
                since,
                "C",
                "Hoài Đức",
                Level.COMMUNE,
                parent,
                null,
                "2023-06",
                "online-share",
                "T",
                inhibitedBy,
                evidence(),
                new Text("Dưới chỉ tiêu", "Below target"));
    }

    private Evidence evidence() {
        return new Evidence(
                1,
                2,
                null,
                numerator,
                20,
                "1/2",
                null,
                null,
                null,
                10,
                3,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                LocalDate.parse("2023-06-20"),
                41,
                SINCE);
    }
}
