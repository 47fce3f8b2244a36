package io.dossierstreams.explain;

import io.dossierstreams.closing.ReferenceChange;
import io.dossierstreams.closing.TickFigures;
import io.dossierstreams.indicator.Indicator;
import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.ledger.Directory;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.Period;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reference data by which figures are counted and judged, as they are in force at one tick after another. */
final class KnownRules {
    private final SortedMap<String, Unit> units = new TreeMap<>();
    private final SortedMap<String, Campaign> campaigns = new TreeMap<>();
    private final SortedMap<String, Definition> definitions = new TreeMap<>();
    /** Also those that were removed: their alerts end after they have gone. */
    private final SortedMap<String, Target> targets = new TreeMap<>();

    private Directory directory = Directory.EMPTY;
    private Indicators indicators;

    void take(TickFigures figures) {
        if (put(ReferenceKind.UNITS, figures, units)) {
            directory = new Directory(units.values());
        }
        if (put(ReferenceKind.DEFINITIONS, figures, definitions)) {
            indicators = null;
        }
        put(ReferenceKind.CAMPAIGNS, figures, campaigns);
        ReferenceChange.of(ReferenceKind.TARGETS, figures.references()).forEach((id, target) -> {
            if (target != null) {
                targets.put(id, target);
            }
        });
    }

    private static <T extends Record> boolean put(ReferenceKind<T> kind, TickFigures figures, Map<String, T> known) {
        SortedMap<String, T> changes = ReferenceChange.of(kind, figures.references());
        changes.forEach((id, value) -> {
            if (value == null) {
                known.remove(id);
            } else {
                known.put(id, value);
            }
        });
        return !changes.isEmpty();
    }

    Directory directory() {
        return directory;
    }

    /** An indicator in one version; empty where it is not known yet, or cannot be computed. */
    Optional<Indicator> indicator(String id, int version) {
        if (indicators == null) {
            indicators = Indicators.ofComputable(definitions.values(), problem -> {});
        }
        return indicators.get(id, version);
    }

    /** A target as it was last known. */
    Optional<Target> target(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    /** What a period is compared with. */
    Period before(Period period) {
        return campaigns.values().stream()
                .filter(campaign -> campaign.period().equals(period))
                .map(Campaign::baseline)
                .findFirst()
                .orElseGet(period::previous);
    }
}
