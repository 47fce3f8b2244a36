package io.dossierstreams.schema.codec;

import java.util.Map;

/**
 * What a JSON document has at its top: each field with its kind. Values within values are checked, but only remembered
 * by their place in the bytes.
 *
 * @param root kind of the document itself
 * @param values the fields, if it is an object; fields that nobody asked for are not in it
 */
record JsonFields(Kind root, Map<String, Value> values) {
    static final JsonFields EMPTY = new JsonFields(Kind.OBJECT, Map.of());

    /** The field's value; null if it is absent or JSON {@code null}. */
    Value get(String name) {
        Value value = values.get(name);
        return value == null || value.kind() == Kind.NULL ? null : value;
    }

    /**
     * One value.
     *
     * @param kind its kind
     * @param text of a string, the string; of a number or boolean, as it is written; else empty
     * @param start of an object or array, its first byte; else 0
     * @param end of an object or array, the byte after its last; else 0
     */
    record Value(Kind kind, String text, int start, int end) {
        static final Value NULL = new Value(Kind.NULL, "", 0, 0);

        static Value of(Kind kind, String text) {
            return new Value(kind, text, 0, 0);
        }
    }

    /** JSON's types; numbers as they are written, since {@code 1.0} is not taken for a whole number. */
    enum Kind {
        STRING("a string"),
        INTEGER("an integer"),
        DECIMAL("a number with a fraction or exponent"),
        BOOLEAN("a boolean"),
        OBJECT("an object"),
        ARRAY("an array"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in a message, with its article. */
        String words() {
            return words;
        }
    }
}
