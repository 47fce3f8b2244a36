package io.dossierstreams.schema.event;

/**
 * The dossier was entered by mistake; only a {@code received} of a higher revision revives it.
 *
 * @param reason free text without personal data, or null; not kept
 */
public record Voided(String reason) implements EventData {
    @Override
    public EventType type() {
        return EventType.VOIDED;
    }
}
