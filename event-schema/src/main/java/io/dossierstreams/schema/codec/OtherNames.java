package io.dossierstreams.schema.codec;

import java.util.Arrays;

/** The names in an object that nobody asks for; they are only remembered to see that none comes twice. */
final class OtherNames {
    /** More are left to the complete reader, as each is compared with all. */
    private static final int MAX = 8;

    private final byte[] bytes;
    private final int[] starts = new int[MAX];
    private final int[] ends = new int[MAX];
    private int count;

    OtherNames(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Remembers a name by its place; false if it was there before, or there are too many. */
    boolean add(int start, int end) {
        if (count == MAX) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (Arrays.equals(bytes, starts[i], ends[i], bytes, start, end)) {
                return false;
            }
        }
        starts[count] = start;
        ends[count++] = end;
        return true;
    }
}
