package io.dossierstreams.closing;

import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;

/** A change of reference data. */
public sealed interface ReferenceChange {

    /** A unit was loaded, or removed where it is null. */
    record UnitChange(String id, Unit unit) implements ReferenceChange {}

    /** A target was loaded, or removed where it is null. */
    record TargetChange(String id, Target target) implements ReferenceChange {}
}
