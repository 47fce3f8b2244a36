package io.dossierstreams.reference;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.reference.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has to hold between targets and the rest. */
public final class TargetRules {
    private final Indicators indicators;

    /** @param indicators those that a target may name */
    public TargetRules(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * Checks a file.
     *
     * @param units ids of the units that are loaded
     * @throws FileProblemsException with all mistakes of the file
     */
    public void check(ReferenceFile<Target> file, Set<String> units) {
        List<FileProblem> problems = new ArrayList<>();
        for (RawEntry entry : file.raw()) {
            entry.text("indicator")
                    .filter(indicator -> indicators.get(indicator).isEmpty())
                    .ifPresent(indicator -> problems.add(entry.problem("indicator: there is no " + indicator
                            + " among the ratios, only " + String.join(", ", ratios()))));
            entry.text("scope.unit")
                    .filter(unit -> !units.contains(unit))
                    .ifPresent(unit -> problems.add(entry.problem("scope.unit: there is no unit " + unit
                            + "; load units first, with 'dossier-streams units load'")));
            if (entry.goesBack("effectiveFrom", "effectiveTo")) {
                problems.add(entry.problem("effectiveTo: must not be before effectiveFrom"));
            }
        }
        file.requireNone(problems);
    }

    private List<String> ratios() {
        return indicators.ids().stream()
                .filter(id -> indicators.get(id).isPresent())
                .toList();
    }
}
