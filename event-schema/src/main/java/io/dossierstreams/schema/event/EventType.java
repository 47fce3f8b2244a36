package io.dossierstreams.schema.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The seven lifecycle events with their CloudEvents {@code type}; a breaking change is a new version. */
public enum EventType {
    RECEIVED("dossier.received.v1"),
    EXTENDED("dossier.extended.v1"),
    VERIFIED("dossier.verified.v1"),
    RESOLVED("dossier.resolved.v1"),
    PAID("dossier.paid.v1"),
    SIGNED("dossier.signed.v1"),
    VOIDED("dossier.voided.v1");

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));

    private final String typeName;

    EventType(String typeName) {
        this.typeName = typeName;
    }

    /** The CloudEvents {@code type} attribute, for example {@code dossier.received.v1}. */
    public String typeName() {
        return typeName;
    }

    /** The type with this CloudEvents name; empty if there is none. */
    public static Optional<EventType> of(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }
}
