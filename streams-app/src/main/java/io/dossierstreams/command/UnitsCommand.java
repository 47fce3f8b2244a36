package io.dossierstreams.command;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.reference.ReferenceTopic;
import io.dossierstreams.reference.UnitRules;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;

/** The directory of units. */
@Command(name = "units", description = "Loads the directory of units, or shows what a file would change.")
public final class UnitsCommand extends ReferenceCommand<Unit> {
    public UnitsCommand() {
        super(ReferenceKind.UNITS);
    }

    @Override
    void check(
            ReferenceFile<Unit> file, SortedMap<String, Optional<Unit>> loaded, boolean prune, KafkaClients clients) {
        List<Unit> staying = prune
                ? List.of()
                : loaded.values().stream().flatMap(Optional::stream).toList();
        // Only where units go can a target lose its unit.
        Collection<Target> targets = prune
                ? new ReferenceTopic<>(clients, ReferenceKind.TARGETS)
                        .read().values().stream().flatMap(Optional::stream).toList()
                : List.of();
        new UnitRules(Indicators.STANDARD).check(file, staying, targets);
    }
}
