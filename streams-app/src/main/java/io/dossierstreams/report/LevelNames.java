package io.dossierstreams.report;

import io.dossierstreams.schema.reference.Level;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What levels and their totals are called in official tables. */
final class LevelNames {
    private LevelNames() {}

    /** Above the units of a level: {@code Cấp xã}. */
    static String heading(Level level, Language language) {
        return language.of("Cấp " + vi(level), en(level) + " level");
    }

    /** A total of a level: {@code Tổng số cấp xã}. */
    static String total(Level level, Language language) {
        return language.of("Tổng số cấp " + vi(level), "Total of " + en(level).toLowerCase(Locale.ROOT) + " level");
    }

    /** The total of all levels: {@code Tổng cấp huyện và xã}. */
    static String total(List<Level> levels, Language language) {
        return language.of(
                "Tổng cấp " + joined(levels.stream().map(LevelNames::vi).toList(), " và "), "Total of all levels");
    }

    private static String joined(List<String> names, String last) {
        int split = names.size() - 1;
        return split < 1
                ? String.join("", names)
                : names.subList(0, split).stream().collect(Collectors.joining(", ")) + last + names.get(split);
    }

    private static String vi(Level level) {
        return switch (level) {
            case PROVINCE -> "tỉnh";
            case DEPARTMENT -> "sở, ngành";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
            case BRANCH -> "chi nhánh";
        };
    }

    private static String en(Level level) {
        return switch (level) {
            case PROVINCE -> "Province";
            case DEPARTMENT -> "Department";
            case DISTRICT -> "District";
            case COMMUNE -> "Commune";
            case BRANCH -> "Branch";
        };
    }
}
