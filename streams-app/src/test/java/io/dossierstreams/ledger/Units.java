package io.dossierstreams.ledger;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.Exemption;
import io.dossierstreams.schema.reference.Unit.FormerParent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds units that have a history. */
final class Units {
    private final String id;
    private final Level level;
    private final String parent;
    private final List<FormerParent> formerParents = new ArrayList<>();
    private final List<Exemption> exempt = new ArrayList<>();
    private LocalDate from;
    private LocalDate to;
    private List<String> successors = List.of();

    private Units(String id, Level level, String parent) {
        this.id = id;
        this.level = level;
        this.parent = parent;
    }

    static Units province(String id) {
        return new Units(id, Level.PROVINCE, null);
    }

    static Units district(String id, String parent) {
        return new Units(id, Level.DISTRICT, parent);
    }

    static Units commune(String id, String parent) {
        return new Units(id, Level.COMMUNE, parent);
    }

    Units from(String day) {
        from = LocalDate.parse(day);
        return this;
    }

    Units to(String day, String... became) {
        to = LocalDate.parse(day);
        successors = List.of(became);
        return this;
    }

    Units under(String formerParent, String until) {
        formerParents.add(new FormerParent(formerParent, LocalDate.parse(until)));
        return this;
    }

    Units exemptFrom(String indicator) {
        exempt.add(new Exemption(indicator, "has no such service"));
        return this;
    }

    Unit unit() {
        return new Unit(id, "Unit " + id, level, parent, formerParents, from, to, successors, exempt, List.of());
    }
}
