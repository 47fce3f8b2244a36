package io.dossierstreams.command;

import io.dossierstreams.report.Language;
import io.dossierstreams.schema.breach.AlertState;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.AlertKind;
import io.dossierstreams.schema.reference.Target.Severity;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which alerts are listed, and how. */
public final class BreachFilter {
    /** What is wrong now. */
    private static final List<AlertState> GOING_ON = List.of(AlertState.FIRING, AlertState.RECOVERING);

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "Only in these states: ${COMPLETION-CANDIDATES} (default: FIRING,RECOVERING).")
    private List<AlertState> states = new ArrayList<>();

    @Option(names = "--all", description = "In every state.")
    private boolean all;

    @Option(names = "--unit", paramLabel = "ID", description = "Only of this unit.")
    private String unit;

    @Option(names = "--target", paramLabel = "ID", description = "Only of this target.")
    private String target;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only of this kind: ${COMPLETION-CANDIDATES}.")
    private AlertKind kind;

    @Option(names = "--severity", paramLabel = "SEVERITY", description = "Only as grave: ${COMPLETION-CANDIDATES}.")
    private Severity severity;

    @Option(names = "--period", paramLabel = "ID", description = "Only of this period, such as 2023-06.")
    private String period;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "vi",
            description = "Language of the sentences: vi or en (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, csv, or json: one message per line, as on the topic (default: ${DEFAULT-VALUE}).")
    private ReportFormat format;

    /** Whether two options say two things. */
    boolean isContradictory() {
        return all && !states.isEmpty();
    }

    Language language() {
        return language;
    }

    ReportFormat format() {
        return format;
    }

    /** Whether it is of the unit, target and so on that is asked for, in whatever state. */
    boolean isOf(Breach breach) {
        return (unit == null || unit.equals(breach.unit()))
                && (target == null || target.equals(breach.target()))
                && (kind == null || kind == breach.kind())
                && (severity == null || severity == breach.severity())
                && (period == null || period.equals(breach.period()));
    }

    /** Whether it is in a state that is asked for. */
    boolean isIn(Breach breach) {
        return all || (states.isEmpty() ? GOING_ON : states).contains(breach.state());
    }
}
