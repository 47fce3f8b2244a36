package io.dossierstreams.schema.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the directory of units.
 *
 * @param id a code, never a name: names are not unique
 * @param name the name shown to people
 * @param level its administrative level
 * @param parent id of the unit above it, or null at the root
 * @param formerParents the units that were above it before, where it was moved, in the order of time
 * @param validFrom first day on which it exists, or null for always
 * @param validTo last day on which it exists, or null for ever
 * @param successors ids of the units that took over when it was closed
 * @param exempt indicators that do not apply to it, with the reason
 * @param sources the systems that publish for it
 */
public record Unit(
        String id,
        String name,
        Level level,
        String parent,
        List<FormerParent> formerParents,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> successors,
        List<Exemption> exempt,
        List<String> sources) {
    public Unit {
        Ids.require("unit id", id);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        if (parent != null) {
            Ids.require("parent", parent);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: must not be empty");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("validTo: must not be before validFrom");
        }
        formerParents = formerParents == null ? List.of() : List.copyOf(formerParents);
        for (int i = 1; i < formerParents.size(); i++) {
            if (!formerParents.get(i).validTo().isAfter(formerParents.get(i - 1).validTo())) {
                throw new IllegalArgumentException("formerParents: must be in the order of validTo");
            }
        }
        successors = successors == null ? List.of() : List.copyOf(successors);
        exempt = exempt == null ? List.of() : List.copyOf(exempt);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** A unit that has always existed and has no exemption. */
    public static Unit of(String id, String name, Level level, String parent) {
        return new Unit(id, name, level, parent, List.of(), null, null, List.of(), List.of(), List.of());
    }

    /** Whether the unit exists on this day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Id of the unit above it on this day, or null at the root. */
    public String parentOn(LocalDate day) {
        for (FormerParent former : formerParents) {
            if (!day.isAfter(former.validTo())) {
                return former.parent();
            }
        }
        return parent;
    }

    /** The reason why an indicator does not apply to this unit; empty where it does. */
    public Optional<String> exemptionFrom(String indicator) {
        for (Exemption exemption : exempt) {
            if (exemption.indicator().equals(indicator)) {
                return Optional.of(exemption.reason());
            }
        }
        return Optional.empty();
    }

    /**
     * The unit that was above this one before it was moved.
     *
     * @param parent its id
     * @param validTo last day on which it was above
     */
    public record FormerParent(String parent, LocalDate validTo) {
        public FormerParent {
            Ids.require("formerParents parent", parent);
            Objects.requireNonNull(validTo, "validTo");
        }
    }

    /**
     * An indicator that does not apply to a unit.
     *
     * @param indicator id of the indicator
     * @param reason why, shown to people
     */
    public record Exemption(String indicator, String reason) {
        public Exemption {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
