package io.dossierstreams.breach;

import io.dossierstreams.breach.Judge.Case;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;

/** Builds the message of a transition, evidence included. */
final class BreachMessage {
    private BreachMessage() {}

    static Breach of(Case subject, Alert before, Alert after, Ratio value, Ratio previous) {
        Indicator indicator = subject.indicator();
        Target target = subject.target();
        Unit unit = subject.unit();
        Evidence evidence = new Evidence(
                indicator.version(),
                target.version(),
                target.legalBasis(),
                value.numerator(),
                value.denominator(),
                target.threshold().toString(),
                target.clearAt().toString(),
                null,
                null,
                target.minimumDenominator(),
                value.shortfall(target.threshold()),
                previous.isDefined() ? previous.numerator() : null,
                previous.isDefined() ? previous.denominator() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                subject.asOf(),
                subject.tick().number(),
                subject.tick().now());
        return new Breach(
                subject.alertId(),
                after.episode(),
                after.revision(),
                target.kind(),
                after.state(),
                before.state(),
                subject.reason(),
                target.severity(),
                subject.tick().now(),
                unit.id(),
                unit.name(),
                unit.level(),
                unit.parent(),
                null,
                subject.period().id(),
                indicator.id(),
                target.id(),
                null,
                evidence,
                BreachText.of(subject, after.state(), value));
    }
}
