package io.dossierstreams.schema.reference;

/** Says what is wrong with the fields of a target, as each kind has others. */
record TargetFields(AlertKind kind) {

    void given(String field, Object value, boolean wanted) {
        if (wanted && value == null) {
            throw new IllegalArgumentException(field + ": is missing in a target of kind " + kind);
        }
        if (!wanted && value != null) {
            throw new IllegalArgumentException(field + ": is not for a target of kind " + kind);
        }
    }

    /** @param value null where there is none */
    static void atLeast(String field, Number value, long least) {
        if (value != null && value.longValue() < least) {
            throw new IllegalArgumentException(field + ": must be at least " + least);
        }
    }
}
