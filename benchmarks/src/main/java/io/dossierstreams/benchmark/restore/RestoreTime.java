package io.dossierstreams.benchmark.restore;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long one start took.
 *
 * @param readyMillis from the start of the application until it can work; the Java machine's own start is not in it
 * @param restoringMillis of these, since the first store was seen restoring
 * @param offsets most offsets that were seen to be left: records and marks of transactions
 */
record RestoreTime(long readyMillis, long restoringMillis, long offsets) {
    /** What the line begins with. */
    static final String BEGIN = "READY ";

    private static final String FORMAT = BEGIN + "{\"readyMillis\":%d,\"restoringMillis\":%d,\"offsets\":%d}";
    private static final Pattern LINE =
            Pattern.compile(BEGIN + "\\{\"readyMillis\":(\\d+),\"restoringMillis\":(\\d+),\"offsets\":(\\d+)}");

    String line() {
        return String.format(Locale.ROOT, FORMAT, readyMillis, restoringMillis, offsets);
    }

    /** @throws IllegalArgumentException if it is no such line */
    static RestoreTime parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected READY and its measures, was " + line);
        }
        return new RestoreTime(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }
}
