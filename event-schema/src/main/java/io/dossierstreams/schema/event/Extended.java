package io.dossierstreams.schema.event;

import java.time.Instant;
import java.util.Objects;

/**
 * The due date moved, or the clock stopped for a supplement.
 *
 * @param extensionId sub-id: corrections of one extension share it
 * @param dueAt the new due date
 * @param reason free text without personal data, or null; not kept
 */
public record Extended(String extensionId, Instant dueAt, String reason) implements EventData {
    public Extended {
        Objects.requireNonNull(extensionId, "extensionId");
        Objects.requireNonNull(dueAt, "dueAt");
        dueAt = Times.cut(dueAt);
    }

    @Override
    public EventType type() {
        return EventType.EXTENDED;
    }
}
