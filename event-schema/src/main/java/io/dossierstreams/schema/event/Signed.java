package io.dossierstreams.schema.event;

import java.util.Objects;

/**
 * A result was digitally signed and attached.
 *
 * @param resultId sub-id: corrections of one result share it
 * @param unit the signing unit where it is not the receiving one, or null
 */
public record Signed(String resultId, String unit) implements EventData {
    public Signed {
        Objects.requireNonNull(resultId, "resultId");
    }

    @Override
    public EventType type() {
        return EventType.SIGNED;
    }
}
