package io.dossierstreams.model;

import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.Unit.Exemption;
import io.dossierstreams.schema.reference.Unit.FormerParent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds units of hand-made trees: communes, unless said otherwise. */
public final class ModelUnits {
    private final String id;
    private Level level = Level.COMMUNE;
    private String parent;
    private final List<FormerParent> formerParents = new ArrayList<>();
    private LocalDate validFrom;
    private LocalDate validTo;
    private List<String> successors = List.of();
    private final List<Exemption> exempt = new ArrayList<>();

    private ModelUnits(String id) {
        this.id = id;
    }

    public static ModelUnits unit(String id) {
        return new ModelUnits(id);
    }

    public static Unit province(String id) {
        return Unit.of(id, id, Level.PROVINCE, null);
    }

    public static Unit district(String id, String parent) {
        return Unit.of(id, id, Level.DISTRICT, parent);
    }

    public static Unit commune(String id, String parent) {
        return Unit.of(id, id, Level.COMMUNE, parent);
    }

    public ModelUnits level(Level value) {
        level = value;
        return this;
    }

    public ModelUnits under(String value) {
        parent = value;
        return this;
    }

    /** It was under this one up to and with the day. */
    public ModelUnits formerlyUnder(String value, String lastDay) {
        formerParents.add(new FormerParent(value, LocalDate.parse(lastDay)));
        return this;
    }

    public ModelUnits from(String day) {
        validFrom = LocalDate.parse(day);
        return this;
    }

    /** Its last day, and who takes over. */
    public ModelUnits closed(String lastDay, String... takenOverBy) {
        validTo = LocalDate.parse(lastDay);
        successors = List.of(takenOverBy);
        return this;
    }

    public ModelUnits exempt(String indicator) {
        exempt.add(new Exemption(indicator, "no such dossiers"));
        return this;
    }

    public Unit build() {
        return new Unit(id, id, level, parent, formerParents, validFrom, validTo, successors, exempt, List.of());
    }
}
