package io.dossierstreams.schema.codec;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the form that nearly all events have, many times faster than {@link JsonScan}: an object of texts without
 * escapes, whole numbers, booleans and nulls; in an envelope also the data, another such object. It gives up on anything
 * else and on all that may be wrong. What it does read, it reads as {@code JsonScan} would: that one alone says what is
 * JSON and what is wrong with the rest.
 */
final class FlatScan {
    private static final int END = -1;
    private static final int DELETE = 0x7F;
    /** So that a number is as short as a {@code long}. */
    private static final int MAX_DIGITS = 17;

    private static final char REPLACEMENT = '\uFFFD';
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final Value TRUE_VALUE = Value.of(Kind.BOOLEAN, "true");
    private static final Value FALSE_VALUE = Value.of(Kind.BOOLEAN, "false");

    private final byte[] bytes;
    private final RepeatedTexts texts;
    private int position;
    /** Whether the text that was passed last is ASCII. */
    private boolean isAscii;

    private JsonFields data = JsonFields.EMPTY;

    private FlatScan(byte[] bytes, RepeatedTexts texts) {
        this.bytes = bytes;
        this.texts = texts;
    }

    /**
     * An envelope and its data.
     *
     * @param data empty if there are none
     */
    record Structured(JsonFields attributes, JsonFields data) {}

    /** Reads an event in structured mode; null if it has another form. */
    static Structured structured(byte[] bytes, RepeatedTexts texts) {
        FlatScan scan = new FlatScan(bytes, texts);
        JsonFields attributes = scan.document(FieldNames.ENVELOPE);
        if (attributes == null || attributes.get(Field.DATA_BASE64) != null) {
            return null;
        }
        Value given = attributes.get(Field.DATA);
        return given == null || given.kind() == Kind.OBJECT ? new Structured(attributes, scan.data) : null;
    }

    /** Reads data that stand alone; null if they have another form. */
    static JsonFields data(byte[] bytes, RepeatedTexts texts) {
        return new FlatScan(bytes, texts).document(FieldNames.DATA);
    }

    private JsonFields document(FieldNames names) {
        JsonFields fields = next() == '{' ? object(names) : null;
        return fields != null && next() == END ? fields : null;
    }

    /** What comes after an opening brace, up to the closing one. */
    private JsonFields object(FieldNames names) {
        JsonFields.Builder fields = new JsonFields.Builder();
        OtherNames others = null;
        int next = next();
        if (next == '}') {
            return fields.build();
        }
        while (next == '"') {
            int start = position;
            if (!passText() || !isAscii) {
                return null;
            }
            int end = position - 1;
            Field field = names.find(bytes, start, end);
            Value value = next() == ':' ? value(field) : null;
            if (value == null) {
                return null;
            }
            if (field == null) {
                others = others == null ? new OtherNames(bytes) : others;
            }
            boolean isFirst = field == null ? others.add(start, end) : fields.put(field, value);
            next = next();
            if (!isFirst || next == '}') {
                return isFirst ? fields.build() : null;
            }
            next = next == ',' ? next() : END;
        }
        return null;
    }

    /**
     * The value that comes next; null if it is unusual.
     *
     * @param field what it is the value of; null if nobody asks for it
     */
    private Value value(Field field) {
        int first = next();
        return switch (first) {
            case '"' -> text(field);
            case '{' -> field == Field.DATA ? nested() : null;
            case 't' -> passWord(TRUE) ? TRUE_VALUE : null;
            case 'f' -> passWord(FALSE) ? FALSE_VALUE : null;
            case 'n' -> passWord(NULL) ? Value.NULL : null;
            default -> isDigit(first) ? number(position - 1) : null;
        };
    }

    private Value nested() {
        int start = position - 1;
        data = object(FieldNames.DATA);
        return data == null ? null : new Value(Kind.OBJECT, "", start, position);
    }

    private Value text(Field field) {
        int start = position;
        if (!passText()) {
            return null;
        }
        int end = position - 1;
        if (isAscii && field != null && field.isRepeated()) {
            return texts.find(bytes, start, end);
        }
        String text =
                new String(bytes, start, end - start, isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        // What is not UTF-8 has become this character; a text that has it from the beginning is as rare.
        return isAscii || text.indexOf(REPLACEMENT) < 0 ? Value.of(Kind.STRING, text) : null;
    }

    /** Goes behind the closing quotation mark; false if there is none, or an escape or a control character before it. */
    private boolean passText() {
        int or = 0;
        for (int i = Words.passPlain(bytes, position); i < bytes.length; i++) {
            byte next = bytes[i];
            if (next == '"') {
                position = i + 1;
                isAscii = or >= 0;
                return true;
            }
            if (next == '\\' || next == DELETE || next >= 0 && next < ' ') {
                return false;
            }
            or |= next;
        }
        return false;
    }

    private Value number(int start) {
        while (position < bytes.length && isDigit(bytes[position])) {
            position++;
        }
        int length = position - start;
        boolean isUsual = length <= MAX_DIGITS && (length == 1 || bytes[start] != '0');
        return isUsual ? Value.of(Kind.INTEGER, new String(bytes, start, length, StandardCharsets.ISO_8859_1)) : null;
    }

    private boolean passWord(byte[] word) {
        int start = position - 1;
        position = start + word.length;
        return position <= bytes.length && Arrays.equals(bytes, start, position, word, 0, word.length);
    }

    /** The next byte that is not white space, 0 if it is not ASCII; {@link #END} at the end. */
    private int next() {
        while (position < bytes.length) {
            byte next = bytes[position++];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next < 0 ? 0 : next;
            }
        }
        return END;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
