package io.dossierstreams.command;

import io.dossierstreams.backtest.Backtest;
import io.dossierstreams.backtest.BacktestResult;
import io.dossierstreams.backtest.BacktestSpan;
import io.dossierstreams.proof.Every;
import io.dossierstreams.reference.Entry;
import io.dossierstreams.reference.FileProblemsException;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.reference.TargetRules;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which alerts targets would have raised. */
@Command(
        name = "backtest",
        description = {
            "Shows which alerts targets would have raised, before anybody loads them.",
            "Counts the event log again, in memory, with the targets of the file in place of those of the log. Needs the"
                    + " key of the ticks; writes nothing."
        })
final class BacktestCommand implements Callable<Integer> {
    /** The log, and what a file of targets is checked against. */
    private static final List<Topic> TOPICS = List.of(Topic.EVENTS, Topic.UNITS, Topic.DEFINITIONS);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Targets as CSV or YAML, by its extension (default: those of the log, as they were).")
    private Path file;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = ReportOptions.DayText.class,
            description = "The targets are loaded with the first tick of this day (default: the first of the log).")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = ReportOptions.DayText.class,
            description = "Judge up to the end of this day (default: the last tick of the log).")
    private LocalDate to;

    @Option(
            names = "--every",
            paramLabel = "LENGTH",
            defaultValue = "1d",
            converter = EveryText.class,
            description =
                    "Judge at the first tick of each day (1d), of hours or minutes that divide it (6h, 15m), or at"
                            + " every tick of the log (tick) (default: ${DEFAULT-VALUE}).")
    private Every every;

    @Option(
            names = "--unit",
            paramLabel = "ID",
            description = "Show this unit and those below it alone (default: all).")
    private String unit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private BacktestFormat format;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private ProgressOptions progress;

    @Override
    public Integer call() throws IOException {
        BacktestSpan span = span();
        CountingSettings settings = options.counting();
        ClusterCheck.require(settings.cluster(), TOPICS);
        LoadedReferences loaded = new LoadedReferences(KafkaClients.of(settings.cluster()));
        Set<String> units = loaded.ids(ReferenceKind.UNITS);
        if (unit != null && !units.contains(unit)) {
            throw new ParameterException(spec.commandLine(), "--unit: there is no unit " + unit);
        }
        Optional<Collection<Target>> targets = file == null ? Optional.empty() : Optional.of(targets(loaded, units));
        BacktestResult result;
        try (ProofBar bar = new ProofBar(progress)) {
            result = new Backtest(settings).run(span, targets, bar);
        }
        BacktestResult shown = unit == null ? result : result.under(unit);
        spec.commandLine()
                .getOut()
                .print(format.render(shown, settings.cluster().zone()));
        spec.commandLine().getOut().flush();
        return ExitCodes.OK;
    }

    private BacktestSpan span() {
        try {
            return new BacktestSpan(Optional.ofNullable(from), Optional.ofNullable(to), every);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    /**
     * Reads and checks the file as loading it would, but for units: a scope may mean those that are yet to be loaded.
     *
     * @throws FileProblemsException with all mistakes of the file
     */
    private Collection<Target> targets(LoadedReferences loaded, Set<String> units) throws IOException {
        ReferenceFile<Target> read = ReferenceFile.read(file, ReferenceKind.TARGETS);
        Set<String> known = new HashSet<>(units);
        read.entries().forEach(entry -> known.add(entry.value().scope().unit()));
        new TargetRules(loaded.indicators()).check(read, known);
        read.entries().stream()
                .filter(entry -> !units.contains(entry.value().scope().unit()))
                .forEach(this::warn);
        return read.entries().stream().map(Entry::value).toList();
    }

    private void warn(Entry<Target> entry) {
        spec.commandLine()
                .getErr()
                .println("warning: line " + entry.line() + ": scope.unit: there is no unit "
                        + entry.value().scope().unit() + "; " + entry.id() + " judges nobody");
    }

    /** Reads how often to judge. */
    static final class EveryText implements ITypeConverter<Every> {
        @Override
        public Every convert(String text) {
            try {
                return Every.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
