package io.dossierstreams.benchmark.restore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as tables in Markdown. */
final class RestoreTables {
    private static final String DOSSIERS = "dossier-store";
    private static final double SECOND = 1e3;

    private RestoreTables() {}

    /** Number of dossiers: entries of the store that holds them. */
    static long dossiers(List<ChangelogSize> sizes) {
        return sizes.stream()
                .filter(size -> size.store().equals(DOSSIERS))
                .mapToLong(ChangelogSize::entries)
                .sum();
    }

    /** @param times of each kind of state, in the order of the runs */
    static List<String> times(Map<String, List<RestoreTime>> times, long dossiers) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| state | runs | dossiers | offsets to read | start to ready, s | of these restoring, s | dossiers/s |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|");
        times.forEach((state, all) -> {
            RestoreTime median = all.stream()
                    .sorted(Comparator.comparingLong(RestoreTime::readyMillis))
                    .toList()
                    .get(all.size() / 2);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %,d | %,d | %.1f | %.1f | %,.0f |",
                    state,
                    all.size(),
                    dossiers,
                    median.offsets(),
                    median.readyMillis() / SECOND,
                    median.restoringMillis() / SECOND,
                    dossiers * SECOND / Math.max(1, median.restoringMillis())));
        });
        return lines;
    }

    static List<String> sizes(List<ChangelogSize> sizes) {
        double dossiers = dossiers(sizes);
        List<String> lines = new ArrayList<>();
        lines.add(
                "| changelog | records | entries | key bytes | value bytes | bytes per dossier | on disk per dossier |"
                        + " entries alone, on disk per dossier |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (ChangelogSize size : sizes) {
            lines.add(line("`" + size.store() + "`", size, dossiers));
        }
        lines.add(line("all", sum(sizes), dossiers));
        return lines;
    }

    private static String line(String name, ChangelogSize size, double dossiers) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %.1f | %.1f | %.1f |",
                name,
                size.records(),
                size.entries(),
                size.keyBytes(),
                size.valueBytes(),
                size.bytes() / dossiers,
                size.diskBytes() / dossiers,
                size.compactedDiskBytes() / dossiers);
    }

    private static ChangelogSize sum(List<ChangelogSize> sizes) {
        return sizes.stream()
                .reduce(
                        new ChangelogSize("all", 0, 0, 0, 0, 0, 0),
                        (a, b) -> new ChangelogSize(
                                a.store(),
                                a.records() + b.records(),
                                a.entries() + b.entries(),
                                a.keyBytes() + b.keyBytes(),
                                a.valueBytes() + b.valueBytes(),
                                a.diskBytes() + b.diskBytes(),
                                a.compactedDiskBytes() + b.compactedDiskBytes()));
    }
}
