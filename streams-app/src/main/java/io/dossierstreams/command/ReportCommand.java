package io.dossierstreams.command;

import io.dossierstreams.proof.KnownAt;
import io.dossierstreams.report.Layout;
import io.dossierstreams.report.Layouts;
import io.dossierstreams.report.Report;
import io.dossierstreams.report.ReportException;
import io.dossierstreams.report.ReportQuery;
import io.dossierstreams.report.ReportRequest;
import io.dossierstreams.report.RequestCheck;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.ClusterSettings;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Official tables from the figures as they stand on their topics, or as they were known at an earlier tick. */
@Command(
        name = "report",
        synopsisSubcommandLabel = "LAYOUT",
        description =
                "Prints an official table from the figures of a tick, the last closed one; without a layout, lists them.")
final class ReportCommand implements Runnable {
    private static final List<Topic> TOPICS = List.of(
            Topic.TICKS,
            Topic.UNIT_DAYS,
            Topic.UNIT_MONTHS,
            Topic.UNITS,
            Topic.DEFINITIONS,
            Topic.PROCEDURES,
            Topic.CAMPAIGNS);

    @Spec
    private CommandSpec spec;

    /** Takes what is no layout, so that the message can name those there are. */
    @Parameters(arity = "0..1", hidden = true)
    private String unknown;

    @Override
    public void run() {
        if (unknown != null) {
            String layouts = Layouts.ALL.stream().map(Layout::id).collect(Collectors.joining(", "));
            throw new ParameterException(spec.commandLine(), "LAYOUT: expected one of " + layouts + ", was " + unknown);
        }
        TextTable table = new TextTable(List.of("LAYOUT", "SHOWS"));
        for (Layout layout : Layouts.ALL) {
            CommandLine command = spec.subcommands().get(layout.id());
            table.add(
                    List.of(layout.id(), command.getCommandSpec().usageMessage().description()[0]));
        }
        table.lines().forEach(spec.commandLine().getOut()::println);
    }

    @Command(
            name = "online-share",
            description = {
                "Share of dossiers handed in online, by unit and level, ranked within the level, with the change in"
                        + " percentage points.",
                "Certifications are left out. Equal rates share a place, and the places after it stay free (1, 2, 2, 4)."
            })
    int onlineShare(
            @Mixin ReportOptions report,
            @Mixin Comparison comparison,
            @Mixin SettingsOptions settings,
            @Mixin ProgressOptions progress) {
        return print(report.request(Layouts.ONLINE_SHARE, comparison), report, settings, progress);
    }

    @Command(
            name = "handling",
            description = {
                "Receipt and handling: carried over, received, digitised, resolved, on time, with all rates.",
                "The columns of the table that Hoài Nhơn town published for the first half of 2023."
            })
    int handling(@Mixin ReportOptions report, @Mixin SettingsOptions settings, @Mixin ProgressOptions progress) {
        return print(report.request(Layouts.HANDLING, new Comparison()), report, settings, progress);
    }

    @Command(
            name = "campaign",
            description = {
                "A campaign against the time before: dossiers, online, paid online, payments, VND; share and growth.",
                "The campaign is --campaign ID, or --period FIRST..LAST with --baseline FIRST..LAST."
            })
    int campaign(
            @Mixin ReportOptions report,
            @Mixin CampaignComparison comparison,
            @Mixin SettingsOptions settings,
            @Mixin ProgressOptions progress) {
        return print(report.request(Layouts.CAMPAIGN, comparison), report, settings, progress);
    }

    @Command(
            name = "operations",
            description = {
                "The monthly operations table: received, online payments and their change, signed results, lookups.",
                "Online payments have their part of fees and charges; signed results come with the units of each level"
                        + " that signed. As text, units are listed for signed results only; CSV and JSON have all rows."
            })
    int operations(
            @Mixin ReportOptions report,
            @Mixin Comparison comparison,
            @Mixin SettingsOptions settings,
            @Mixin ProgressOptions progress) {
        return print(report.request(Layouts.OPERATIONS, comparison), report, settings, progress);
    }

    @Command(
            name = "indicators",
            description = {
                "Every indicator of every scope: ratios with both parts, counts, lags, coverage, services-online.",
                "One row per scope, indicator and version. services-online is there for periods of whole months."
            })
    int indicators(@Mixin ReportOptions report, @Mixin SettingsOptions settings, @Mixin ProgressOptions progress) {
        return print(report.request(Layouts.INDICATORS, new Comparison()), report, settings, progress);
    }

    private int print(
            ReportRequest request, ReportOptions options, SettingsOptions settingsOptions, ProgressOptions progress) {
        check(request);
        ClusterSettings settings = settingsOptions.cluster();
        ReportContent content = options.knownAt().isPresent()
                ? known(options.knownAt().get(), settingsOptions.counting(), progress)
                : last(settings, progress);
        ReportQuery query =
                new RequestCheck(request, content.directory(), content.campaigns(), content.closed()).query();
        Report report = request.layout().of(query, content.data(query, settings.zone()));
        String text = options.format().render(report, settings.zone());
        if (options.output().isPresent()) {
            write(options.output().get(), text);
        } else {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
        return ExitCodes.OK;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ReportException("output: " + file + " cannot be written: " + e);
        }
    }

    private static ReportContent last(ClusterSettings settings, ProgressOptions progress) {
        ClusterCheck.require(settings, TOPICS);
        return ReportContent.read(KafkaClients.of(settings), progress);
    }

    private ReportContent known(String text, CountingSettings settings, ProgressOptions progress) {
        KnownAt known;
        try {
            known = KnownAt.parse(text, settings.cluster().zone());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--known-at: " + e.getMessage(), e);
        }
        ClusterCheck.require(settings.cluster(), List.of(Topic.EVENTS));
        return KnownContent.read(settings, known, progress);
    }

    private void check(ReportRequest request) {
        if (request.campaign().isPresent() && request.period().isPresent()) {
            throw new ParameterException(spec.commandLine(), "--campaign names its own days; leave --period out");
        }
        if (request.baseline().isPresent() && request.compareAsOf().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--baseline and --compare-as-of: a table is compared with one thing only");
        }
        if (request.minimum() < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--minimum: must not be negative, was " + request.minimum());
        }
    }
}
