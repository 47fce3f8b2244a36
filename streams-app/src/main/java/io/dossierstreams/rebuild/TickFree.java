package io.dossierstreams.rebuild;

import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.figure.Aggregate;
import io.dossierstreams.schema.figure.UnitDay;
import io.dossierstreams.schema.figure.UnitMonth;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.topic.Topic;

/** What a record of state says, without what hangs on how often was ticked. */
final class TickFree {
    private TickFree() {}

    static byte[] of(Topic topic, byte[] value) {
        return switch (topic) {
            case UNIT_DAYS -> MessageCodec.UNIT_DAY.encode(of(MessageCodec.UNIT_DAY.decode(value)));
            case UNIT_MONTHS -> MessageCodec.UNIT_MONTH.encode(of(MessageCodec.UNIT_MONTH.decode(value)));
            case AGGREGATES -> MessageCodec.AGGREGATE.encode(of(MessageCodec.AGGREGATE.decode(value)));
            case BREACH_STATES -> MessageCodec.BREACH.encode(of(MessageCodec.BREACH.decode(value)));
            default -> throw new IllegalArgumentException(topic + ": holds no state");
        };
    }

    private static UnitDay of(UnitDay unitDay) {
        return new UnitDay(unitDay.unit(), unitDay.day(), unitDay.assigned(), 0, null, unitDay.measures());
    }

    private static UnitMonth of(UnitMonth unitMonth) {
        return new UnitMonth(unitMonth.unit(), unitMonth.month(), 0, unitMonth.proceduresOnline());
    }

    private static Aggregate of(Aggregate aggregate) {
        return new Aggregate(
                aggregate.scope(),
                aggregate.period(),
                aggregate.start(),
                aggregate.end(),
                null,
                0,
                null,
                aggregate.measures(),
                aggregate.indicators(),
                aggregate.counts(),
                aggregate.lags());
    }

    /** The state and what it was judged on; how it came there, and how often it did before, hangs on the ticks between. */
    private static Breach of(Breach breach) {
        return new Breach(
                breach.id(),
                0,
                0,
                breach.kind(),
                breach.state(),
                null,
                null,
                null,
                null,
                breach.unit(),
                breach.unitName(),
                breach.level(),
                breach.parent(),
                breach.source(),
                breach.period(),
                breach.indicator(),
                breach.target(),
                null,
                // Silence is measured from the tick that brought the last event.
                breach.kind() == AlertKind.SOURCE_SILENT ? null : of(breach.evidence()),
                null);
    }

    private static Evidence of(Evidence evidence) {
        return new Evidence(
                evidence.indicatorVersion(),
                evidence.targetVersion(),
                evidence.legalBasis(),
                evidence.numerator(),
                evidence.denominator(),
                evidence.threshold(),
                evidence.clearAt(),
                evidence.limit(),
                evidence.maximum(),
                evidence.minimumDenominator(),
                evidence.shortfall(),
                evidence.previousNumerator(),
                evidence.previousDenominator(),
                evidence.expectedRest(),
                evidence.requiredShare(),
                evidence.pointOfNoReturn(),
                evidence.reachable(),
                evidence.lateWork(),
                evidence.lateData(),
                null,
                evidence.asOf(),
                0,
                evidence.now());
    }
}
