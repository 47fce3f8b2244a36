package io.dossierstreams.schema.codec;

/**
 * How large an event may be, so that one record can neither fill the memory nor the stack.
 *
 * @param maxBytes most bytes of key, value and headers together
 * @param maxDepth most objects and arrays within each other
 */
public record Limits(int maxBytes, int maxDepth) {
    /** 64 KiB and 16 levels; an ordinary event has 300 to 400 bytes and two levels. */
    public static final Limits DEFAULT = new Limits(64 << 10, 16);

    public Limits {
        if (maxBytes < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("limits: must be at least 1, were " + maxBytes + " and " + maxDepth);
        }
    }
}
