package io.dossierstreams.command;

import io.dossierstreams.reference.ChangeText;
import io.dossierstreams.reference.FileProblemsException;
import io.dossierstreams.reference.ReferenceChanges;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.runtime.ReferenceTopic;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a kind of reference data from a file, or shows what that would change. */
public abstract class ReferenceCommand<T extends Record> implements Runnable {
    /** All: a file of one kind is checked against what is loaded of the others. */
    private static final List<Topic> TOPICS =
            ReferenceKind.ALL.stream().<Topic>map(ReferenceKind::topic).toList();

    private final ReferenceKind<T> kind;

    @Spec
    private CommandSpec spec;

    ReferenceCommand(ReferenceKind<T> kind) {
        this.kind = kind;
    }

    /**
     * Checks a file as a whole.
     *
     * @param staying what is loaded of this kind and stays; an entry of the file takes the place of one of them
     * @param prune whether entries that the file does not have are to go
     * @param loaded what is loaded of all kinds
     * @throws FileProblemsException with all mistakes of the file
     */
    abstract void check(ReferenceFile<T> file, Collection<T> staying, boolean prune, LoadedReferences loaded);

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "one of load, diff is missing");
    }

    /** Checks the file and writes what is new or has changed. */
    @Command(name = "load", description = "Checks a file and writes what is new or has changed.")
    public int load(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "FILE", description = "CSV or YAML, by its extension.") Path path,
            @Option(names = "--prune", description = "Remove what the file does not have.") boolean prune)
            throws IOException {
        KafkaClients clients = connect(options);
        ReferenceChanges<T> changes = changes(path, prune, clients);
        List<T> written = changes.written();
        new ReferenceTopic<>(clients, kind)
                .write(written, changes.removed(), Clock.systemUTC().instant());
        String removed = prune ? ", removed " + changes.removed().size() : "";
        out().println("loaded " + written.size() + ", unchanged " + changes.unchanged() + removed);
        return ExitCodes.OK;
    }

    /** Checks the file and shows what loading it would change. */
    @Command(name = "diff", description = "Checks a file and shows what loading it would change; writes nothing.")
    public int diff(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "FILE", description = "CSV or YAML, by its extension.") Path path,
            @Option(names = "--prune", description = "Count as removed what the file does not have.") boolean prune)
            throws IOException {
        new ChangeText<>(kind).lines(changes(path, prune, connect(options))).forEach(out()::println);
        return ExitCodes.OK;
    }

    private static KafkaClients connect(SettingsOptions options) {
        ClusterSettings settings = options.cluster();
        ClusterCheck.require(settings, TOPICS);
        return KafkaClients.of(settings);
    }

    private ReferenceChanges<T> changes(Path path, boolean prune, KafkaClients clients) throws IOException {
        ReferenceFile<T> file = ReferenceFile.read(path, kind);
        SortedMap<String, Optional<T>> loaded = new ReferenceTopic<>(clients, kind).read();
        List<T> staying = prune
                ? List.of()
                : loaded.values().stream().flatMap(Optional::stream).toList();
        check(file, staying, prune, new LoadedReferences(clients));
        return ReferenceChanges.between(loaded, file, prune);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
