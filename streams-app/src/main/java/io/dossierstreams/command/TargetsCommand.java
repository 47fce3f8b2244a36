package io.dossierstreams.command;

import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.reference.TargetRules;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Target;
import java.util.Collection;
import picocli.CommandLine.Command;

/** The targets. */
@Command(name = "targets", description = "Loads targets, or shows what a file would change.")
public final class TargetsCommand extends ReferenceCommand<Target> {
    public TargetsCommand() {
        super(ReferenceKind.TARGETS);
    }

    @Override
    void check(ReferenceFile<Target> file, Collection<Target> staying, boolean prune, LoadedReferences loaded) {
        new TargetRules(loaded.indicators()).check(file, loaded.ids(ReferenceKind.UNITS));
    }
}
