package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.EventType;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;

/** The data of each event type, field by field in the order of its record: the first fault in that order is reported. */
final class EventDataReader {
    private static final Choice<Received.Channel> CHANNEL = new Choice<>(Received.Channel.class);
    private static final Choice<Received.Kind> KIND = new Choice<>(Received.Kind.class);
    private static final Choice<Received.ServiceLevel> SERVICE_LEVEL = new Choice<>(Received.ServiceLevel.class);
    private static final Choice<Received.Components> COMPONENTS = new Choice<>(Received.Components.class);
    private static final Choice<Resolved.Outcome> OUTCOME = new Choice<>(Resolved.Outcome.class);
    private static final Choice<Paid.Method> METHOD = new Choice<>(Paid.Method.class);
    private static final Choice<Paid.Purpose> PURPOSE = new Choice<>(Paid.Purpose.class);

    private EventDataReader() {}

    static EventData read(EventType type, DataFields data) throws Refusal {
        return switch (type) {
            case RECEIVED -> received(data);
            case EXTENDED ->
                new Extended(
                        data.code(Field.EXTENSION_ID), data.dueTime(Field.DUE_AT), data.optionalText(Field.REASON));
            case VERIFIED -> new Verified(data.code(Field.LOOKUP_ID), data.flag(Field.MATCHED));
            case RESOLVED ->
                new Resolved(
                        data.choice(Field.OUTCOME, OUTCOME),
                        data.optionalFlag(Field.ELECTRONIC_RESULT),
                        data.optionalCopies(Field.CERTIFIED_COPIES),
                        data.optionalUnit(Field.UNIT));
            case PAID ->
                new Paid(
                        data.code(Field.PAYMENT_ID),
                        data.amount(Field.AMOUNT_VND),
                        data.choice(Field.METHOD, METHOD),
                        data.choice(Field.PURPOSE, PURPOSE));
            case SIGNED -> new Signed(data.code(Field.RESULT_ID), data.optionalUnit(Field.UNIT));
            case VOIDED -> new Voided(data.optionalText(Field.REASON));
        };
    }

    private static Received received(DataFields data) throws Refusal {
        return new Received(
                data.unit(Field.UNIT),
                data.code(Field.PROCEDURE),
                data.choice(Field.CHANNEL, CHANNEL),
                data.optionalTime(Field.DUE_AT),
                data.choice(Field.KIND, KIND, Received.Kind.STANDARD),
                data.choice(Field.SERVICE_LEVEL, SERVICE_LEVEL, null),
                data.optionalFlag(Field.NATIONAL_ACCOUNT),
                data.choice(Field.COMPONENTS, COMPONENTS, Received.Components.NONE),
                data.optionalFlag(Field.REUSED_DATA),
                data.optionalFlag(Field.FEE_REQUIRED),
                data.optionalTime(Field.SUBMITTED_AT));
    }
}
