package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.WorkCalendar;
import io.dossierstreams.schema.topic.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of reference data: the one table that all go by who load, copy, check or apply them.
 *
 * @param topic where it is kept, the last entry of each id
 * @param type CloudEvents type of its messages, on its topic and in the event log
 * @param codec writes and reads the value
 * @param id the id of an entry, and the key of its record
 * @param <T> an entry
 */
public record ReferenceKind<T extends Record>(
        Topic topic, MessageType type, MessageCodec<T> codec, Function<T, String> id) {
    /** Definitions of indicators; an entry is one version. */
    public static final ReferenceKind<Definition> DEFINITIONS =
            new ReferenceKind<>(Topic.DEFINITIONS, MessageType.DEFINITION, MessageCodec.DEFINITION, Definition::key);
    /** The directory of units. */
    public static final ReferenceKind<Unit> UNITS =
            new ReferenceKind<>(Topic.UNITS, MessageType.UNIT, MessageCodec.UNIT, Unit::id);
    /** The catalogue of procedures. */
    public static final ReferenceKind<Procedure> PROCEDURES =
            new ReferenceKind<>(Topic.PROCEDURES, MessageType.PROCEDURE, MessageCodec.PROCEDURE, Procedure::id);
    /** Campaigns. */
    public static final ReferenceKind<Campaign> CAMPAIGNS =
            new ReferenceKind<>(Topic.CAMPAIGNS, MessageType.CAMPAIGN, MessageCodec.CAMPAIGN, Campaign::id);
    /** Calendars of working days. */
    public static final ReferenceKind<WorkCalendar> CALENDARS =
            new ReferenceKind<>(Topic.CALENDARS, MessageType.CALENDAR, MessageCodec.CALENDAR, WorkCalendar::id);
    /** Targets. */
    public static final ReferenceKind<Target> TARGETS =
            new ReferenceKind<>(Topic.TARGETS, MessageType.TARGET, MessageCodec.TARGET, Target::id);

    /** All, each behind those that its entries name; in this order they come into the event log within a tick. */
    public static final List<ReferenceKind<?>> ALL =
            List.of(DEFINITIONS, UNITS, PROCEDURES, CAMPAIGNS, CALENDARS, TARGETS);

    /** The kind whose messages have this type; empty for a type of other messages. */
    public static Optional<ReferenceKind<?>> of(MessageType type) {
        for (ReferenceKind<?> kind : ALL) {
            if (kind.type == type) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads an entry only to know its id.
     *
     * @param value its JSON
     * @throws InvalidMessageException with all problems, if it is no such entry
     */
    public String idOf(byte[] value) {
        return id.apply(codec.decode(value));
    }
}
