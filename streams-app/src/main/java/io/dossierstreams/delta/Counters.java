package io.dossierstreams.delta;

import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Measures;
import io.dossierstreams.state.BinaryReader;
import io.dossierstreams.state.BinaryWriter;
import java.util.Arrays;
import java.util.Map;

/** A value for each counted {@link Measure}; most are zero. Sums are exact: an overflow is an error, not a wrong figure. */
public final class Counters {
    public static final Counters ZERO = new Counters(new long[0]);

    private static final Measure[] MEASURES = Measure.values();
    private static final int VERSION = 1;

    /** By ordinal of the measure; trailing zeros are cut, so that equal counters have equal arrays. */
    private final long[] values;

    private Counters(long[] values) {
        this.values = values;
    }

    public static Counters of(Measure measure, long value) {
        if (value == 0) {
            return ZERO;
        }
        long[] values = new long[measure.ordinal() + 1];
        values[measure.ordinal()] = value;
        return new Counters(values);
    }

    public long get(Measure measure) {
        return measure.ordinal() < values.length ? values[measure.ordinal()] : 0;
    }

    public Counters plus(Counters other) {
        if (other.isZero()) {
            return this;
        }
        long[] sum = Arrays.copyOf(values, Math.max(values.length, other.values.length));
        for (int i = 0; i < other.values.length; i++) {
            sum[i] = Math.addExact(sum[i], other.values[i]);
        }
        return cut(sum);
    }

    public Counters plus(Measure measure, long value) {
        return value == 0 ? this : plus(of(measure, value));
    }

    /** Those of the measures that count with the tree of their day. */
    public Counters flows() {
        return only(false);
    }

    /** Those of the measures that count with the tree of the as-of day. */
    public Counters stocks() {
        return only(true);
    }

    /** One for each measure that is above zero. */
    public Counters presence() {
        long[] present = new long[values.length];
        for (int i = 0; i < present.length; i++) {
            present[i] = values[i] > 0 ? 1 : 0;
        }
        return cut(present);
    }

    /** Whether the same measures are above zero. */
    public boolean hasPresenceOf(Counters other) {
        for (int i = 0; i < Math.max(values.length, other.values.length); i++) {
            boolean here = i < values.length && values[i] > 0;
            boolean there = i < other.values.length && other.values[i] > 0;
            if (here != there) {
                return false;
            }
        }
        return true;
    }

    private Counters only(boolean stocks) {
        long[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) {
            if (MEASURES[i].isStock() != stocks) {
                kept[i] = 0;
            }
        }
        return cut(kept);
    }

    public Counters negated() {
        long[] negated = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = Math.negateExact(values[i]);
        }
        return new Counters(negated);
    }

    public boolean isZero() {
        return values.length == 0;
    }

    /** The counters by field name, in the order of {@link Measure}, without zeros. */
    public Map<String, Long> byName() {
        return new Measures(values);
    }

    /** Version, then each non-zero measure's ordinal and value. */
    public byte[] encode() {
        BinaryWriter out = new BinaryWriter().writeByte(VERSION);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                out.writeByte(i).writeLong(values[i]);
            }
        }
        return out.toByteArray();
    }

    /** Reads counters; null bytes are zeros. */
    public static Counters decode(byte[] bytes) {
        if (bytes == null) {
            return ZERO;
        }
        BinaryReader in = new BinaryReader(bytes).version("counters", VERSION);
        long[] values = new long[Measure.COUNTED];
        while (in.hasMore()) {
            values[in.readOrdinal(Measure.COUNTED)] = in.readLong();
        }
        return cut(values);
    }

    /** Adds up in place, where a new value per addition would cost too much; not for use by several threads. */
    public static final class Sum {
        private final long[] values = new long[Measure.COUNTED];

        public Sum add(Counters counters) {
            long[] added = counters.values;
            for (int i = 0; i < added.length; i++) {
                values[i] = Math.addExact(values[i], added[i]);
            }
            return this;
        }

        public Sum add(Measure measure, long value) {
            values[measure.ordinal()] = Math.addExact(values[measure.ordinal()], value);
            return this;
        }

        void negate() {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.negateExact(values[i]);
            }
        }

        /** The counters so far. */
        public Counters toCounters() {
            int length = length(values);
            return length == 0 ? ZERO : new Counters(Arrays.copyOf(values, length));
        }
    }

    private static Counters cut(long[] values) {
        int length = length(values);
        return length == 0 ? ZERO : new Counters(length == values.length ? values : Arrays.copyOf(values, length));
    }

    /** Without trailing zeros. */
    private static int length(long[] values) {
        int length = values.length;
        while (length > 0 && values[length - 1] == 0) {
            length--;
        }
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counters counters && Arrays.equals(values, counters.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return byName().toString();
    }
}
