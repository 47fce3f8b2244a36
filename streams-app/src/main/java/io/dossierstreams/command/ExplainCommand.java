package io.dossierstreams.command;

import io.dossierstreams.explain.Explainer;
import io.dossierstreams.explain.Explanation;
import io.dossierstreams.explain.PublishedAlert;
import io.dossierstreams.explain.PublishedMessage;
import io.dossierstreams.proof.Proof;
import io.dossierstreams.runtime.ClusterCheck;
import io.dossierstreams.runtime.CountingSettings;
import io.dossierstreams.runtime.KafkaClients;
import io.dossierstreams.schema.topic.Topic;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How an alert came about, proved by the log. */
@Command(
        name = "explain",
        description = {
            "Counts the event log again up to the tick of an alert's message, and holds the message against what comes"
                    + " out: key, value, headers and timestamp. Tells the alert's story, its target and evidence, and the"
                    + " events that moved its figure last.",
            "Needs the key of the ticks. The exit code is 1 if the log gives another message."
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ALERT", description = "Id of the alert, TARGET:UNIT:PERIOD; 'breaches' lists them.")
    private String alert;

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "Which message of the alert (default: the last one that stands on the topics).")
    private Integer revision;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the last events that moved the figure are listed (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = {"--lang", "--language"},
            paramLabel = "LANGUAGE",
            defaultValue = "both",
            description = "vi, en or both (default: ${DEFAULT-VALUE}).")
    private ExplainLanguage language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private ProgressOptions progress;

    @Override
    public Integer call() {
        if (events < 0) {
            throw new ParameterException(spec.commandLine(), "--events: must not be negative, was " + events);
        }
        if (revision != null && revision < 1) {
            throw new ParameterException(spec.commandLine(), "--revision: must be at least 1, was " + revision);
        }
        CountingSettings settings = options.counting();
        ClusterCheck.require(settings.cluster(), List.of(Topic.EVENTS, Topic.BREACH_EVENTS, Topic.BREACH_STATES));
        List<PublishedMessage> messages = PublishedAlert.read(KafkaClients.of(settings.cluster()), alert)
                .messages(revision == null ? OptionalInt.empty() : OptionalInt.of(revision));
        Explanation explanation;
        try (ProofBar bar = new ProofBar(progress)) {
            explanation = Explainer.explain(messages, new Proof(settings), events, bar);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(ExplanationJson.render(explanation, language));
            out.flush();
        } else {
            new ExplanationText(out, explanation, language, settings.cluster().zone()).print();
        }
        return explanation.isSame() ? ExitCodes.OK : ExitCodes.PROBLEM;
    }

    /** How an explanation is written. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
