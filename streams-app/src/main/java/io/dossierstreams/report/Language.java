package io.dossierstreams.report;

/** The language of headings and footnotes. Numbers are written the Vietnamese way in both, as in the official tables. */
public enum Language {
    VI,
    EN;

    /** The text in this language. */
    public String of(String vi, String en) {
        return this == VI ? vi : en;
    }
}
