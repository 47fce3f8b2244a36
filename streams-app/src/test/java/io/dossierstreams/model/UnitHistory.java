package io.dossierstreams.model;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.Exemption;
import io.dossierstreams.schema.reference.Unit.FormerParent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a directory says of its units, version by version. Each change is one more version of the entry that it touches,
 * and repeats what the ones before it told: the last ones are the whole history.
 */
final class UnitHistory {
    private final Map<String, List<Version>> versions = new LinkedHashMap<>();

    UnitHistory(List<Unit> units) {
        units.forEach(unit -> tell(unit, null));
    }

    /** Per unit, in the order in which they were told. */
    Map<String, List<Version>> versions() {
        return versions;
    }

    /** The last version of each unit. */
    List<Unit> units() {
        return versions.keySet().stream().map(this::unit).toList();
    }

    Unit unit(String id) {
        List<Version> told = versions.get(id);
        return told.get(told.size() - 1).unit();
    }

    /** The units that are not said to close. */
    List<Unit> open() {
        return units().stream().filter(unit -> unit.validTo() == null).toList();
    }

    /** A new unit beside another one. */
    Unit begin(Level level, String parent, LocalDate day) {
        String id = "N" + versions.size();
        Unit unit = new Unit(id, "Unit " + id, level, parent, List.of(), day, null, List.of(), List.of(), List.of());
        tell(unit, day);
        return unit;
    }

    /** All that was ever said of it begins with that day. */
    void beginLater(String id, LocalDate day) {
        Unit unit = unit(id);
        versions.remove(id);
        tell(with(unit, unit.parent(), unit.formerParents(), day, null, List.of()), day);
    }

    /** Closes it with the day, or with its first one where that is later. */
    void close(String id, LocalDate day, List<String> successors) {
        Unit unit = unit(id);
        LocalDate last = unit.validFrom() != null && day.isBefore(unit.validFrom()) ? unit.validFrom() : day;
        tell(with(unit, unit.parent(), unit.formerParents(), unit.validFrom(), last, successors), last.plusDays(1));
    }

    /** Moves it at the end of the day; nothing where it has no parent, or was moved later already. */
    void move(String id, String parent, LocalDate lastDay) {
        Unit unit = unit(id);
        boolean inOrder = unit.formerParents().stream()
                .allMatch(former -> former.validTo().isBefore(lastDay));
        if (inOrder && unit.parent() != null && !unit.parent().equals(parent)) {
            List<FormerParent> former = new ArrayList<>(unit.formerParents());
            former.add(new FormerParent(unit.parent(), lastDay));
            tell(with(unit, parent, former, unit.validFrom(), unit.validTo(), unit.successors()), lastDay.plusDays(1));
        }
    }

    /** Says that another unit has always been its parent. */
    void correctParent(String id, String parent, LocalDate day) {
        Unit unit = unit(id);
        tell(with(unit, parent, List.of(), unit.validFrom(), unit.validTo(), unit.successors()), day);
    }

    void exempt(String id, String indicator, LocalDate day) {
        Unit unit = unit(id);
        List<Exemption> exempt = new ArrayList<>(unit.exempt());
        exempt.add(new Exemption(indicator, "handles no such dossiers"));
        tell(
                new Unit(
                        id,
                        unit.name(),
                        unit.level(),
                        unit.parent(),
                        unit.formerParents(),
                        unit.validFrom(),
                        unit.validTo(),
                        unit.successors(),
                        exempt,
                        unit.sources()),
                day);
    }

    private void tell(Unit unit, LocalDate day) {
        versions.computeIfAbsent(unit.id(), none -> new ArrayList<>()).add(new Version(unit, day));
    }

    private static Unit with(
            Unit unit,
            String parent,
            List<FormerParent> former,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> successors) {
        return new Unit(
                unit.id(),
                unit.name(),
                unit.level(),
                parent,
                former,
                validFrom,
                validTo,
                successors,
                unit.exempt(),
                unit.sources());
    }

    /**
     * An entry of the directory.
     *
     * @param unit the entry
     * @param day the day around which it is told; null for what is known from the beginning
     */
    record Version(Unit unit, LocalDate day) {}
}
