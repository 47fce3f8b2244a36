package io.dossierstreams.command;

import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.reference.UnitRules;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Command;

/** The directory of units. */
@Command(name = "units", description = "Loads the directory of units, or shows what a file would change.")
public final class UnitsCommand extends ReferenceCommand<Unit> {
    public UnitsCommand() {
        super(ReferenceKind.UNITS);
    }

    @Override
    void check(ReferenceFile<Unit> file, Collection<Unit> staying, boolean prune, LoadedReferences loaded) {
        // Only where units go can a target or a procedure lose its unit.
        Collection<Target> targets = prune ? loaded.values(ReferenceKind.TARGETS) : List.of();
        Collection<Procedure> procedures = prune ? loaded.values(ReferenceKind.PROCEDURES) : List.of();
        new UnitRules(loaded.indicators()).check(file, staying, targets, procedures);
    }
}
