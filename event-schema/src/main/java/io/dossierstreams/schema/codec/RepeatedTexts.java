package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers texts such as units, sources and types, so that not every event makes them anew. Which ones are remembered depends
 * on what was read before, but never what a text is.
 *
 * <p>Each text has one place, where the next with that place replaces it: so memory is bounded whatever comes, and
 * publishers who make many gain nothing by it. Safe for use by several threads: an entry cannot change, and at worst one
 * is made twice.
 */
final class RepeatedTexts {
    private static final int PLACES = 4096;
    private static final int MAX_BYTES = 64;
    /** Odd and without pattern, so that the high bits of a product depend on all bits. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Entry[] entries = new Entry[PLACES];

    /** The text of these bytes, all of them ASCII. */
    Value find(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length > MAX_BYTES) {
            return Value.of(Kind.STRING, new String(bytes, start, length, StandardCharsets.ISO_8859_1));
        }
        int place = place(bytes, start, end);
        Entry known = entries[place];
        if (known == null || !Arrays.equals(known.bytes, 0, known.bytes.length, bytes, start, end)) {
            byte[] copy = Arrays.copyOfRange(bytes, start, end);
            known = new Entry(copy, Value.of(Kind.STRING, new String(copy, StandardCharsets.ISO_8859_1)));
            entries[place] = known;
        }
        return known.value;
    }

    private static int place(byte[] bytes, int start, int end) {
        long hash = end - start;
        for (int i = start; i < end; i += Long.BYTES) {
            hash = (hash ^ Words.head(bytes, i, end - i)) * SPREAD;
            hash ^= hash >>> Integer.SIZE;
        }
        return (int) hash & (PLACES - 1);
    }

    private record Entry(byte[] bytes, Value value) {}
}
