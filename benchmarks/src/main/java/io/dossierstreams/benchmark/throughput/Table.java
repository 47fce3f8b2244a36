package io.dossierstreams.benchmark.throughput;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The medians of all runs as a table in Markdown, padded so that it is one in a terminal too. */
final class Table {
    private static final List<String> HEADER = List.of(
            "contender",
            "runs",
            "events/s, whole run",
            "events/s, steady",
            "CPU s per million",
            "broker's CPU s",
            "peak memory, MB",
            "against Flink");
    private static final double MEGABYTES = 1e6;

    private final Map<Contender, List<Sample>> samples = new EnumMap<>(Contender.class);

    void add(Contender contender, Sample sample) {
        samples.computeIfAbsent(contender, none -> new ArrayList<>()).add(sample);
    }

    /** The medians, in the order of the contenders. */
    Map<Contender, Sample> medians() {
        Map<Contender, Sample> medians = new EnumMap<>(Contender.class);
        samples.forEach((contender, all) -> medians.put(contender, Sample.median(all)));
        return medians;
    }

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        Map<Contender, Sample> medians = medians();
        medians.forEach((contender, median) -> rows.add(List.of(
                "(" + contender.id() + ") " + contender.words(),
                Integer.toString(samples.get(contender).size()),
                whole(median.eventsPerSecond()),
                whole(median.steadyEventsPerSecond()),
                String.format(Locale.ROOT, "%.1f", median.processorSeconds()),
                String.format(Locale.ROOT, "%.1f", median.brokerSeconds()),
                median.measured().peakBytes() < 0
                        ? "–"
                        : whole(median.measured().peakBytes() / MEGABYTES),
                against(median, medians.get(contender.measure())))));
        return padded(rows);
    }

    private static String against(Sample median, Sample measure) {
        return measure == null
                ? "–"
                : String.format(Locale.ROOT, "%.2f", median.eventsPerSecond() / measure.eventsPerSecond());
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static List<String> padded(List<List<String>> rows) {
        int[] widths = new int[HEADER.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                line.append(' ')
                        .append(i == 0 ? row.get(i) + padding : padding + row.get(i))
                        .append(" |");
            }
            lines.add(line.toString());
        }
        StringBuilder rule = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            rule.append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        }
        lines.add(1, rule.toString());
        return lines;
    }
}
