package io.dossierstreams.command;

import io.dossierstreams.backtest.BacktestResult;
import io.dossierstreams.backtest.Episode;
import io.dossierstreams.backtest.TargetFinding;
import io.dossierstreams.schema.breach.Breach;
import io.dossierstreams.schema.breach.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a backtest for spreadsheets: RFC 4180, one line per episode, so that two of them can be compared line by line. */
final class BacktestCsv {
    private static final List<String> HEADER = List.of(
            "target",
            "kind",
            "unit",
            "unit_name",
            "level",
            "parent",
            "period",
            "episode",
            "severity",
            "fired_at",
            "fired_as_of",
            "figure_pct",
            "numerator",
            "denominator",
            "ended_at",
            "ended_as_of",
            "end",
            "reason",
            "days_firing");

    private final BacktestResult result;
    private final BacktestFigures figures;

    BacktestCsv(BacktestResult result, ZoneId zone) {
        this.result = result;
        this.figures = new BacktestFigures(result.bounds(), zone);
    }

    String render() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(HEADER);
            for (TargetFinding finding : result.targets()) {
                for (Episode episode : finding.episodes()) {
                    csv.printRecord(line(episode));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Object> line(Episode episode) {
        Breach begin = episode.begin();
        Evidence evidence = begin.evidence();
        boolean fired = episode.fired();
        return Arrays.asList(
                begin.target(),
                begin.kind(),
                begin.unit(),
                begin.unitName(),
                begin.level(),
                Objects.requireNonNullElse(begin.parent(), ""),
                begin.period(),
                begin.episode(),
                episode.severity(),
                fired ? figures.time(evidence.now()) : "",
                fired ? evidence.asOf() : "",
                BacktestFigures.percent(begin),
                evidence.numerator(),
                evidence.denominator(),
                episode.end().map(end -> figures.time(end.evidence().now())).orElse(""),
                episode.end().map(end -> end.evidence().asOf().toString()).orElse(""),
                episode.end().map(end -> end.state().toString()).orElse(""),
                episode.end().map(end -> end.reason().toString()).orElse(""),
                fired ? figures.days(episode) : "");
    }
}
