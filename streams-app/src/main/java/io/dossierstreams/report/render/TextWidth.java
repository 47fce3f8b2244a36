package io.dossierstreams.report.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text in columns of a terminal. Composed (NFC), each Vietnamese letter is one code point and takes one column. */
public final class TextWidth {
    private TextWidth() {}

    /** How many columns a text takes. */
    public static int of(String text) {
        String composed = composed(text);
        return composed.codePointCount(0, composed.length());
    }

    /** With blanks behind it up to a width. */
    public static String left(String text, int width) {
        return composed(text) + blanks(text, width);
    }

    /** With blanks before it up to a width. */
    public static String right(String text, int width) {
        return blanks(text, width) + composed(text);
    }

    /** The words of a text in lines, none longer than the width unless a word is. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer) <= width || line.isEmpty()) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static String blanks(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text)));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
