package io.dossierstreams.schema.codec;

import java.nio.charset.StandardCharsets;
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

    private static final int SLOTS = 256;

    private final Map<String, Field> byText = new HashMap<>();
    private final Field[] slots = new Field[SLOTS];

    private FieldNames(Predicate<Field> included) {
        List<Field> fields = Arrays.stream(Field.values()).filter(included).toList();
        for (Field field : fields) {
            byText.put(field.text(), field);
            byte[] name = field.text().getBytes(StandardCharsets.UTF_8);
            int slot = slot(name.length, name[0], name[name.length - 1]);
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
        if (start == end) {
            return null;
        }
        int slot = slot(end - start, bytes[start], bytes[end - 1]);
        while (slots[slot] != null && !slots[slot].isNamed(bytes, start, end)) {
            slot = next(slot);
        }
        return slots[slot];
    }

    private static int slot(int length, byte first, byte last) {
        return (length * 29 + first * 5 + last * 83) & (SLOTS - 1);
    }

    private static int next(int slot) {
        return (slot + 1) & (SLOTS - 1);
    }
}
