package io.dossierstreams.command;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.reference.ReferenceTopic;
import io.dossierstreams.reference.TargetRules;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Target;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import picocli.CommandLine.Command;

/** The targets. */
@Command(name = "targets", description = "Loads targets, or shows what a file would change.")
public final class TargetsCommand extends ReferenceCommand<Target> {
    public TargetsCommand() {
        super(ReferenceKind.TARGETS);
    }

    @Override
    void check(
            ReferenceFile<Target> file,
            SortedMap<String, Optional<Target>> loaded,
            boolean prune,
            KafkaClients clients) {
        Set<String> units =
                new ReferenceTopic<>(clients, ReferenceKind.UNITS).read().keySet();
        new TargetRules(Indicators.STANDARD).check(file, units);
    }
}
