package io.dossierstreams.benchmark.throughput;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;

/**
 * An event as databind reads it: attributes of CloudEvents, and data whose type is told by the attribute beside them.
 *
 * @param id CloudEvents {@code id}
 * @param source the publishing system
 * @param time when it happened
 * @param subject the dossier's id
 * @param revision 0, or that of a correction
 * @param data what happened
 */
record EventMessage(
        String id,
        String source,
        Instant time,
        String subject,
        int revision,

        @JsonTypeInfo(use = Id.NAME, include = As.EXTERNAL_PROPERTY, property = "type")
        @JsonSubTypes({
            @Type(name = "dossier.received.v1", value = Received.class),
            @Type(name = "dossier.extended.v1", value = Extended.class),
            @Type(name = "dossier.verified.v1", value = Verified.class),
            @Type(name = "dossier.resolved.v1", value = Resolved.class),
            @Type(name = "dossier.paid.v1", value = Paid.class),
            @Type(name = "dossier.signed.v1", value = Signed.class),
            @Type(name = "dossier.voided.v1", value = Voided.class)
        })
        EventData data) {

    DossierEvent event() {
        return new DossierEvent(id, source, time, subject, revision, data);
    }
}
