package io.dossierstreams.schema.figure;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;

/**
 * Values by the name of their measure, in the order of {@link Measure}, without zeros. Immutable. It is a map to whoever
 * reads it, and takes no room for the names.
 */
public final class Measures extends AbstractMap<String, Long> {
    private static final Measure[] ALL = Measure.values();

    private final long[] values;

    /** @param values by ordinal of the measure; what is not there is zero */
    public Measures(long[] values) {
        this.values = values.clone();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Long> visitor) {
        forEachMeasure((measure, value) -> visitor.accept(measure.fieldName(), value));
    }

    /** Visits each measure that is not zero, in their order. */
    public void forEachMeasure(ObjLongConsumer<Measure> visitor) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                visitor.accept(ALL[i], values[i]);
            }
        }
    }

    @Override
    public Long get(Object name) {
        return name instanceof String text ? Measure.of(text).map(this::value).orElse(null) : null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, Long>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Long>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                int size = 0;
                for (long value : values) {
                    size += value == 0 ? 0 : 1;
                }
                return size;
            }
        };
    }

    private Long value(Measure measure) {
        int place = measure.ordinal();
        return place < values.length && values[place] != 0 ? values[place] : null;
    }

    private final class Entries implements Iterator<Map.Entry<String, Long>> {
        private int next = after(0);

        private int after(int place) {
            int found = place;
            while (found < values.length && values[found] == 0) {
                found++;
            }
            return found;
        }

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, Long> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, Long> entry = Map.entry(ALL[next].fieldName(), values[next]);
            next = after(next + 1);
            return entry;
        }
    }
}
