package io.dossierstreams.schema.event;

import java.time.Instant;
import java.util.Objects;

/**
 * A unit accepted the dossier.
 *
 * @param unit code of the receiving unit
 * @param procedure code of the administrative procedure
 * @param channel how the applicant handed it in
 * @param dueAt promised time of the result, or null: such a dossier is never overdue
 * @param kind certifications (copies, signatures) are counted apart in the online rate
 * @param serviceLevel level of the online service, or null where the publisher does not say
 * @param nationalAccount the applicant used an account of the national portal
 * @param components how far the components of the dossier are digitised
 * @param reusedData digitised data were reused
 * @param feeRequired a fee is due for this dossier
 * @param submittedAt when the applicant sent it, or null
 */
public record Received(
        String unit,
        String procedure,
        Channel channel,
        Instant dueAt,
        Kind kind,
        ServiceLevel serviceLevel,
        boolean nationalAccount,
        Components components,
        boolean reusedData,
        boolean feeRequired,
        Instant submittedAt)
        implements EventData {
    public Received {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(procedure, "procedure");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(components, "components");
        dueAt = Times.cut(dueAt);
        submittedAt = Times.cut(submittedAt);
    }

    @Override
    public EventType type() {
        return EventType.RECEIVED;
    }

    /** How the dossier was handed in. */
    public enum Channel {
        ONLINE,
        IN_PERSON,
        POSTAL
    }

    /** Ordinary dossiers, and certifications, which the online rate leaves out. */
    public enum Kind {
        STANDARD,
        CERTIFICATION
    }

    /** Level of the online service: the whole procedure, a part of it, or information only. */
    public enum ServiceLevel {
        FULL,
        PARTIAL,
        INFORMATION
    }

    /** How far the components of the dossier are digitised. */
    public enum Components {
        NONE,
        PARTIAL,
        FULL
    }
}
