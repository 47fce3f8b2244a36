package io.dossierstreams.schema.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The fields that an object of JSON may have, found by name: by the text, or by its bytes without making a text of them. */
final class FieldNames {
    /** Attributes of an envelope. */
    static final FieldNames ENVELOPE = new FieldNames(Field::isAttribute);

    /** Fields of the data of all events. */
    static final FieldNames DATA = new FieldNames(field -> !field.isAttribute());

    private static final int SLOT_BITS = 8;
    private static final int SLOTS = 1 << SLOT_BITS;
    /** Odd and without pattern, so that the high bits of a product depend on all bits. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Map<String, Field> byText = new HashMap<>();
    private final Field[] slots = new Field[SLOTS];

    private FieldNames(Predicate<Field> included) {
        List<Field> fields = Arrays.stream(Field.values()).filter(included).toList();
        for (Field field : fields) {
            byText.put(field.text(), field);
            int slot = slot(field.head(), field.text().length());
            while (slots[slot] != null) {
                slot = next(slot);
            }
            slots[slot] = field;
        }
    }

    /** The field with this name; null if there is none. */
    Field find(String name) {
        return byText.get(name);
    }

    /** The field whose name is these bytes; null if there is none. */
    Field find(byte[] bytes, int start, int end) {
        int length = end - start;
        long head = Words.head(bytes, start, length);
        long tail = Words.tail(bytes, end, length);
        int slot = slot(head, length);
        while (slots[slot] != null && !slots[slot].isNamed(length, head, tail)) {
            slot = next(slot);
        }
        return slots[slot];
    }

    private static int slot(long head, int length) {
        return (int) ((head + length) * SPREAD >>> Long.SIZE - SLOT_BITS);
    }

    private static int next(int slot) {
        return (slot + 1) & (SLOTS - 1);
    }
}
