package io.dossierstreams.command;

import io.dossierstreams.reference.BuiltInDefinitions;
import io.dossierstreams.reference.DefinitionRules;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Definition;
import java.util.Collection;
import picocli.CommandLine.Command;

/** Definitions of indicators. */
@Command(
        name = "definitions",
        description = {
            "Loads definitions of indicators, or shows what a file would change.",
            "'run' adds the built-in ones that are missing. Where the setting definitions.file names a file, it writes"
                    + " those of the file too, and removes all others."
        })
public final class DefinitionsCommand extends ReferenceCommand<Definition> {
    public DefinitionsCommand() {
        super(ReferenceKind.DEFINITIONS);
    }

    @Override
    void check(ReferenceFile<Definition> file, Collection<Definition> staying, boolean prune, LoadedReferences loaded) {
        // A target that loses its definition is not a mistake here: it waits, as at the start of an application.
        Collection<Definition> known = staying.isEmpty() && !prune ? BuiltInDefinitions.all() : staying;
        new DefinitionRules().check(file, known);
    }
}
