package io.dossierstreams.schema.codec;

import java.util.Arrays;

/**
 * What a JSON document has at its top: each field with its kind. Values within values are checked, but only remembered
 * by their place in the bytes.
 */
final class JsonFields {
    private static final int FIELDS = Field.values().length;

    /** No fields at all. */
    static final JsonFields EMPTY = new JsonFields(Kind.OBJECT);

    private final Kind root;
    private final Value[] values;

    /** For a document that is no object. */
    JsonFields(Kind root) {
        this(root, new Value[FIELDS]);
    }

    private JsonFields(Kind root, Value[] values) {
        this.root = root;
        this.values = values;
    }

    /** Kind of the document itself. */
    Kind root() {
        return root;
    }

    /** The field's value; null if it is absent or JSON {@code null}. */
    Value get(Field field) {
        Value value = values[field.ordinal()];
        return value == null || value.kind() == Kind.NULL ? null : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonFields fields && root == fields.root && Arrays.equals(values, fields.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return root + Arrays.toString(values);
    }

    /** Collects the fields of an object. */
    static final class Builder {
        private final Value[] values = new Value[FIELDS];

        /** Takes a value; false if there was one already. */
        boolean put(Field field, Value value) {
            boolean isFirst = values[field.ordinal()] == null;
            values[field.ordinal()] = value;
            return isFirst;
        }

        /** The fields; nothing may be put any more. */
        JsonFields build() {
            return new JsonFields(Kind.OBJECT, values);
        }
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
