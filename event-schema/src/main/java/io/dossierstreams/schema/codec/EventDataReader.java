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
import java.util.Set;

/** The data of each event type, field by field in the order of its record: the first fault in that order is reported. */
final class EventDataReader {
    /** The names of all fields that an event's data may have. */
    static final Set<String> NAMES = Set.of(
            "unit",
            "procedure",
            "channel",
            "dueAt",
            "kind",
            "serviceLevel",
            "nationalAccount",
            "components",
            "reusedData",
            "feeRequired",
            "submittedAt",
            "extensionId",
            "reason",
            "lookupId",
            "matched",
            "outcome",
            "electronicResult",
            "certifiedCopies",
            "paymentId",
            "amountVnd",
            "method",
            "purpose",
            "resultId");

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
            case EXTENDED -> new Extended(data.code("extensionId"), data.dueTime("dueAt"), data.optionalText("reason"));
            case VERIFIED -> new Verified(data.code("lookupId"), data.flag("matched"));
            case RESOLVED ->
                new Resolved(
                        data.choice("outcome", OUTCOME),
                        data.optionalFlag("electronicResult"),
                        data.optionalCopies("certifiedCopies"),
                        data.optionalUnit("unit"));
            case PAID ->
                new Paid(
                        data.code("paymentId"),
                        data.amount("amountVnd"),
                        data.choice("method", METHOD),
                        data.choice("purpose", PURPOSE));
            case SIGNED -> new Signed(data.code("resultId"), data.optionalUnit("unit"));
            case VOIDED -> new Voided(data.optionalText("reason"));
        };
    }

    private static Received received(DataFields data) throws Refusal {
        return new Received(
                data.unit("unit"),
                data.code("procedure"),
                data.choice("channel", CHANNEL),
                data.optionalTime("dueAt"),
                data.choice("kind", KIND, Received.Kind.STANDARD),
                data.choice("serviceLevel", SERVICE_LEVEL, null),
                data.optionalFlag("nationalAccount"),
                data.choice("components", COMPONENTS, Received.Components.NONE),
                data.optionalFlag("reusedData"),
                data.optionalFlag("feeRequired"),
                data.optionalTime("submittedAt"));
    }
}
