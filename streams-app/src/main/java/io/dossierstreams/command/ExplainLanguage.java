package io.dossierstreams.command;

import io.dossierstreams.schema.breach.Breach.Text;
import java.util.List;
import java.util.Locale;

/** The languages in which an alert is explained. */
enum ExplainLanguage {
    VI,
    EN,
    BOTH;

    /** A sentence in each of them. */
    List<String> all(Text text) {
        return switch (this) {
            case VI -> List.of(text.vi());
            case EN -> List.of(text.en());
            case BOTH -> List.of(text.vi(), text.en());
        };
    }

    /** A few words, in both languages with a stroke between them. */
    String of(String vi, String en) {
        return String.join(" / ", all(new Text(vi, en)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
