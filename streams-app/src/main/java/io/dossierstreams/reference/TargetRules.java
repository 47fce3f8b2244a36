package io.dossierstreams.reference;

import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.reference.Definition.Kind;
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
            entry.text("indicator").ifPresent(indicator -> {
                KindsOfIndicator kinds = KindsOfIndicator.of(entry.text("kind").orElse(""));
                if (!ids(kinds).contains(indicator)) {
                    problems.add(entry.problem("indicator: there is no " + indicator + " among the " + kinds.words
                            + ", only " + String.join(", ", ids(kinds))));
                }
            });
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

    private List<String> ids(KindsOfIndicator kinds) {
        return indicators.all().stream()
                .filter(indicator -> kinds.kinds.contains(indicator.kind()))
                .map(Indicator::id)
                .distinct()
                .toList();
    }

    /** What a target of a kind can judge. */
    private enum KindsOfIndicator {
        RATIOS("ratios", Set.of(Kind.RATIO)),
        COUNTS("counts", Set.of(Kind.COUNT)),
        ACTIVITIES("ratios, counts and coverages", Set.of(Kind.RATIO, Kind.COUNT, Kind.COVERAGE));

        private final String words;
        private final Set<Kind> kinds;

        KindsOfIndicator(String words, Set<Kind> kinds) {
            this.words = words;
            this.kinds = kinds;
        }

        /** Of a kind that there is not, the entry itself says so. */
        private static KindsOfIndicator of(String targetKind) {
            return switch (targetKind) {
                case "OVERDUE" -> COUNTS;
                case "NO_ACTIVITY" -> ACTIVITIES;
                default -> RATIOS;
            };
        }
    }
}
