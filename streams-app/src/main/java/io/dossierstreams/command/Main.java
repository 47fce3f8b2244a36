package io.dossierstreams.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of the product. Exit codes: 0 all is well, 1 the work found a problem, 2 wrong usage or settings. */
@Command(
        name = "dossier-streams",
        description =
                "Counts dossiers of public one-stop shops from their events, and alerts while there is time to act.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            DemoDataCommand.class,
            RunCommand.class,
            TopicsCommand.class,
            AccessCommand.class,
            ValidateCommand.class,
            PublishCommand.class,
            UnitsCommand.class,
            TargetsCommand.class,
            ProceduresCommand.class,
            CampaignsCommand.class,
            CalendarsCommand.class,
            DefinitionsCommand.class,
            ReportCommand.class,
            BreachesCommand.class,
            ExplainCommand.class,
            BacktestCommand.class,
            RebuildCommand.class
        })
public final class Main implements Runnable {
    @Option(
            names = {"-v", "--debug"},
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine()
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(arguments));
    }

    /** The names of units are Vietnamese, and a machine's own charset may have no letters for them. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /** The command line, ready to execute; tests give it writers of their own. */
    public static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(exception -> ExitCodes.PROBLEM)
                .setParameterExceptionHandler((exception, arguments) -> usageMistake(exception))
                .setExecutionExceptionHandler((exception, command, result) ->
                        new FailureReport(command.getErr(), main.debug).report(exception));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int usageMistake(ParameterException exception) {
        PrintWriter err = exception.getCommandLine().getErr();
        err.println(exception.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("see '" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
        return ExitCodes.USAGE;
    }
}
