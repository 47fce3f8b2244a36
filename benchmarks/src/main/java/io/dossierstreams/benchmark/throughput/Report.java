package io.dossierstreams.benchmark.throughput;

import io.dossierstreams.benchmark.throughput.BarChart.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The table and the plots of all runs.
 *
 * @param table of the runs
 * @param events of the log
 * @param units of the log
 * @param shortEvents of the shorter log
 */
record Report(Table table, long events, int units, long shortEvents) {

    /** The table and what it says of the goals, in Markdown. */
    List<String> lines() {
        Map<Contender, Sample> medians = table.medians();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d events, %,d units; medians. The whole run begins with the start of the process and ends when all output is"
                        + " committed, the steady one begins with the first event.%s",
                events,
                units,
                medians.containsKey(Contender.DSL)
                        ? String.format(Locale.ROOT, " (e) reads a log of %,d events.", shortEvents)
                        : ""));
        lines.add("");
        lines.addAll(table.lines());
        List<String> goals = Goals.lines(medians);
        if (!goals.isEmpty()) {
            lines.add("");
            lines.addAll(goals);
        }
        return lines;
    }

    /** Writes {@code throughput-UNITS.md}, {@code throughput-UNITS.svg} and {@code processor-UNITS.svg}. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("throughput-" + units + ".md"), lines());
        BarChart speed = new BarChart(
                String.format(Locale.ROOT, "Events per second, %,d units", units),
                List.of("whole run", "steady, from the first event"),
                rows(sample -> List.of(sample.eventsPerSecond(), sample.steadyEventsPerSecond())),
                0);
        Files.writeString(directory.resolve("throughput-" + units + ".svg"), speed.svg());
        BarChart processor = new BarChart(
                String.format(Locale.ROOT, "Processor seconds per million events, %,d units", units),
                List.of("its own", "the broker's"),
                rows(sample -> List.of(sample.processorSeconds(), sample.brokerSeconds())),
                1);
        Files.writeString(directory.resolve("processor-" + units + ".svg"), processor.svg());
    }

    private List<Row> rows(Function<Sample, List<Double>> values) {
        List<Row> rows = new ArrayList<>();
        table.medians()
                .forEach((contender, median) ->
                        rows.add(new Row("(" + contender.id() + ") " + contender.words(), values.apply(median))));
        return rows;
    }
}
