package io.dossierstreams.benchmark.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results as a table in Markdown, milliseconds. */
final class LatencyTable {
    private LatencyTable() {}

    static List<String> lines(List<LatencyResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| state | tick interval | commit interval | events/s | probes | p50 | p99 | most | p99 less tick interval"
                        + " | processors |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (LatencyResult result : results) {
            Load load = result.load();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,.0f | %,d%s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f |",
                    load.state(),
                    load.tickMillis(),
                    load.commitMillis(),
                    result.achievedRate(),
                    result.nanos().length,
                    result.missing() == 0 ? "" : " (" + result.missing() + " without an alert)",
                    result.percentile(50),
                    result.percentile(99),
                    result.percentile(100),
                    result.percentile(99) - load.tickMillis(),
                    result.processors()));
        }
        return lines;
    }
}
