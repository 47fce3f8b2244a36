package io.dossierstreams.schema.event;

import java.util.Objects;

/**
 * A lookup in the national population database.
 *
 * @param lookupId sub-id: corrections of one lookup share it
 * @param matched the applicant was found
 */
public record Verified(String lookupId, boolean matched) implements EventData {
    public Verified {
        Objects.requireNonNull(lookupId, "lookupId");
    }

    @Override
    public EventType type() {
        return EventType.VERIFIED;
    }
}
