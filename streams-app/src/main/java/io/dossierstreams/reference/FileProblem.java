package io.dossierstreams.reference;

/**
 * A mistake in a file.
 *
 * @param line the line where the entry, or the object in one of its lists, begins, from 1; 0 for the file as a whole
 * @param text what was expected and what was found, beginning with the field
 */
public record FileProblem(int line, String text) {
    /** For example {@code line 3: parent: there is no unit HN}. */
    @Override
    public String toString() {
        return line == 0 ? text : "line " + line + ": " + text;
    }
}
