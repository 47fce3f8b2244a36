package io.dossierstreams.indicator;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that someone may have meant, by the number of letters to be changed. */
public final class NearestNames {
    private static final int SHOWN = 3;
    private static final int COMPARED_LENGTH = 64;

    private NearestNames() {}

    /** The nearest of the known names, the most similar first, separated by commas. */
    public static String of(String name, Collection<String> known) {
        String wanted = name.substring(0, Math.min(name.length(), COMPARED_LENGTH));
        return known.stream()
                .sorted(Comparator.comparingInt((String candidate) -> distance(wanted, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** How many letters have to be put in, left out or replaced (Levenshtein), capitals being the same. */
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
