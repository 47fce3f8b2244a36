package io.dossierstreams.reference;

import io.dossierstreams.schema.reference.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has to hold between procedures and the rest. */
public final class ProcedureRules {
    private ProcedureRules() {}

    /**
     * Checks a file.
     *
     * @param units ids of the units that are loaded
     * @throws FileProblemsException with all mistakes of the file
     */
    public static void check(ReferenceFile<Procedure> file, Set<String> units) {
        List<FileProblem> problems = new ArrayList<>();
        for (RawEntry entry : file.raw()) {
            for (String unit : entry.texts("units")) {
                if (!units.contains(unit)) {
                    problems.add(entry.problem("units: there is no unit " + unit
                            + "; load units first, with 'dossier-streams units load'"));
                }
            }
        }
        file.requireNone(problems);
    }
}
