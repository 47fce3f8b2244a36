package io.dossierstreams.schema.codec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values that an enum allows, by their exact names.
 *
 * @param <E> the enum
 */
final class Choice<E extends Enum<E>> {
    private final Map<String, E> byName = new LinkedHashMap<>();

    Choice(Class<E> type) {
        Arrays.stream(type.getEnumConstants()).forEach(constant -> byName.put(constant.name(), constant));
    }

    /** The value with this name; null if there is none. */
    E of(String name) {
        return byName.get(name);
    }

    /** All names, in the order of the enum. */
    String names() {
        return String.join(", ", byName.keySet());
    }
}
