package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.io.IOException;
import java.time.Instant;

/** The data of each event type, fields in the order of its record. */
final class EventDataWriter {
    private EventDataWriter() {}

    static void write(EventData data, JsonGenerator json) throws IOException {
        json.writeStartObject();
        switch (data.type()) {
            case RECEIVED -> received((Received) data, json);
            case EXTENDED -> extended((Extended) data, json);
            case VERIFIED -> verified((Verified) data, json);
            case RESOLVED -> resolved((Resolved) data, json);
            case PAID -> paid((Paid) data, json);
            case SIGNED -> signed((Signed) data, json);
            case VOIDED -> text("reason", ((Voided) data).reason(), json);
        }
        json.writeEndObject();
    }

    private static void received(Received data, JsonGenerator json) throws IOException {
        text("unit", data.unit(), json);
        text("procedure", data.procedure(), json);
        text("channel", data.channel().name(), json);
        time("dueAt", data.dueAt(), json);
        text("kind", data.kind() == Received.Kind.STANDARD ? null : data.kind().name(), json);
        text(
                "serviceLevel",
                data.serviceLevel() == null ? null : data.serviceLevel().name(),
                json);
        flag("nationalAccount", data.nationalAccount(), json);
        text(
                "components",
                data.components() == Received.Components.NONE
                        ? null
                        : data.components().name(),
                json);
        flag("reusedData", data.reusedData(), json);
        flag("feeRequired", data.feeRequired(), json);
        time("submittedAt", data.submittedAt(), json);
    }

    private static void extended(Extended data, JsonGenerator json) throws IOException {
        text("extensionId", data.extensionId(), json);
        time("dueAt", data.dueAt(), json);
        text("reason", data.reason(), json);
    }

    private static void verified(Verified data, JsonGenerator json) throws IOException {
        text("lookupId", data.lookupId(), json);
        json.writeBooleanField("matched", data.matched());
    }

    private static void resolved(Resolved data, JsonGenerator json) throws IOException {
        text("outcome", data.outcome().name(), json);
        flag("electronicResult", data.electronicResult(), json);
        if (data.certifiedCopies() != 0) {
            json.writeNumberField("certifiedCopies", data.certifiedCopies());
        }
        text("unit", data.unit(), json);
    }

    private static void paid(Paid data, JsonGenerator json) throws IOException {
        text("paymentId", data.paymentId(), json);
        json.writeNumberField("amountVnd", data.amountVnd());
        text("method", data.method().name(), json);
        text("purpose", data.purpose().name(), json);
    }

    private static void signed(Signed data, JsonGenerator json) throws IOException {
        text("resultId", data.resultId(), json);
        text("unit", data.unit(), json);
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static void time(String name, Instant time, JsonGenerator json) throws IOException {
        text(name, time == null ? null : time.toString(), json);
    }

    private static void flag(String name, boolean flag, JsonGenerator json) throws IOException {
        if (flag) {
            json.writeBooleanField(name, true);
        }
    }
}
