package io.dossierstreams.command;

import io.dossierstreams.backtest.BacktestBounds;
import io.dossierstreams.backtest.BacktestResult;
import io.dossierstreams.backtest.Episode;
import io.dossierstreams.backtest.TargetFinding;
import io.dossierstreams.backtest.TargetTotal;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.reference.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a backtest for people: the alerts of each target, then the totals, then whom nobody could judge. */
final class BacktestText {
    private static final String NONE = "-";

    private final BacktestResult result;
    private final BacktestFigures figures;
    private final List<String> lines = new ArrayList<>();

    BacktestText(BacktestResult result, ZoneId zone) {
        this.result = result;
        this.figures = new BacktestFigures(result.bounds(), zone);
    }

    String render() {
        BacktestBounds bounds = result.bounds();
        lines.add(bounds.ticks() + " ticks, from " + figures.time(bounds.begin()) + " (as of " + bounds.from() + ") to "
                + figures.time(bounds.end()) + " (as of " + bounds.to() + ")");
        if (result.targets().isEmpty()) {
            lines.add("There are no targets: nobody is judged.");
        } else {
            result.targets().stream()
                    .filter(finding -> !finding.episodes().isEmpty())
                    .forEach(this::alerts);
            totals();
            result.targets().forEach(this::unjudged);
        }
        return String.join("\n", lines) + "\n";
    }

    private void alerts(TargetFinding finding) {
        TextTable table = new TextTable(
                List.of("UNIT", "NAME", "PERIOD", "SEVERITY", "FIRED AT", "FIGURE THEN", "ENDED AT", "AS", "DAYS"));
        for (Episode episode : finding.episodes()) {
            Breach begin = episode.begin();
            table.add(List.of(
                    begin.unit(),
                    begin.unitName(),
                    begin.period(),
                    episode.severity().toString(),
                    episode.fired() ? figures.shortTime(begin.evidence().now()) : NONE,
                    BacktestFigures.figure(begin),
                    episode.end()
                            .map(end -> figures.shortTime(end.evidence().now()))
                            .orElse(NONE),
                    episode.end().map(BacktestText::ending).orElse("still firing"),
                    episode.fired() ? figures.days(episode) : NONE));
        }
        lines.add("");
        lines.add(finding.target().id() + ", " + finding.target().kind());
        table.lines().forEach(line -> lines.add("  " + line));
    }

    private static String ending(Breach end) {
        return end.state() + " (" + end.reason() + ")";
    }

    private void totals() {
        TextTable table = new TextTable(
                List.of("TARGET", "KIND", "ALERTS", "UNITS", "EPISODES", "MISSED", "MEAN DAYS FIRING", "NOT JUDGED"));
        for (TargetFinding finding : result.targets()) {
            TargetTotal total = finding.total(result.bounds());
            String mean = BacktestFigures.days(total.meanDays());
            table.add(List.of(
                    finding.target().id(),
                    finding.target().kind().toString(),
                    Long.toString(total.alerts()),
                    Long.toString(total.units()),
                    Long.toString(total.episodes()),
                    Long.toString(total.missed()),
                    mean.isEmpty() ? NONE : mean,
                    finding.waiting() ? "all" : units(finding.unjudged().size())));
        }
        lines.add("");
        lines.addAll(table.lines());
        String silent = result.targets().stream()
                .filter(finding -> finding.episodes().isEmpty())
                .map(finding -> finding.target().id())
                .collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            lines.add("");
            lines.add("Raised nothing: " + silent);
        }
    }

    private void unjudged(TargetFinding finding) {
        if (finding.waiting()) {
            lines.add("");
            lines.add(finding.target().id() + ": the indicator "
                    + finding.target().indicator() + " has no definition, so nobody is judged");
        } else if (!finding.unjudged().isEmpty()) {
            lines.add("");
            lines.add(finding.target().id() + ": never enough cases to judge "
                    + units(finding.unjudged().size()) + ": "
                    + finding.unjudged().stream().map(Unit::id).collect(Collectors.joining(", ")));
        }
    }

    private static String units(int count) {
        return count + (count == 1 ? " unit" : " units");
    }
}
