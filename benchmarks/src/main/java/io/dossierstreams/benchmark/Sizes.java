package io.dossierstreams.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, each under what was done, as a table in Markdown. */
final class Sizes {
    private static final double NANOS = 1e6;
    private static final double KILOBYTES = 1e3;

    private final Map<String, List<TickCost>> costs = new LinkedHashMap<>();

    void add(String what, TickCost cost) {
        costs.computeIfAbsent(what, none -> new ArrayList<>()).add(cost);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| what | runs | wait, ms | close, ms | CPU, ms | figures | kB | state | kB |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        costs.forEach((what, all) -> {
            TickCost median = TickCost.median(all);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %,.1f | %,.1f | %s | %s | %s | %s | %s |",
                    what,
                    all.size(),
                    median.waitNanos() / NANOS,
                    median.closeNanos() / NANOS,
                    measured("%,.1f", median.cpuNanos() / NANOS),
                    measured("%,.0f", median.figures()),
                    measured("%,.1f", median.figureBytes() / KILOBYTES),
                    measured("%,.0f", median.state()),
                    measured("%,.1f", median.stateBytes() / KILOBYTES)));
        });
        return lines;
    }

    private static String measured(String format, double value) {
        return value == 0 ? "–" : String.format(Locale.ROOT, format, value);
    }
}
