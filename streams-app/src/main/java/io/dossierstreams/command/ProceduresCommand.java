package io.dossierstreams.command;

import io.dossierstreams.reference.ProcedureRules;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Procedure;
import java.util.Collection;
import picocli.CommandLine.Command;

/** The catalogue of procedures. */
@Command(name = "procedures", description = "Loads the catalogue of procedures, or shows what a file would change.")
public final class ProceduresCommand extends ReferenceCommand<Procedure> {
    public ProceduresCommand() {
        super(ReferenceKind.PROCEDURES);
    }

    @Override
    void check(ReferenceFile<Procedure> file, Collection<Procedure> staying, boolean prune, LoadedReferences loaded) {
        ProcedureRules.check(file, loaded.ids(ReferenceKind.UNITS));
    }
}
