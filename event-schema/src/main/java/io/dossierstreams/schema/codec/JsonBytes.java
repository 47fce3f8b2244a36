package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Writes JSON straight into UTF-8, without blanks: for messages that go out by the thousand. What is absent (null) is left
 * out together with its name.
 */
final class JsonBytes {
    private static final JsonFactory FACTORY = new JsonFactory();
    /** Of an int; longer numbers are rare. */
    private static final int MOST_DIGITS = 10;

    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };
    private static final boolean[] IS_ESCAPED = new boolean['~' + 1];

    static {
        Arrays.fill(IS_ESCAPED, 0, ' ', true);
        IS_ESCAPED['"'] = true;
        IS_ESCAPED['\\'] = true;
    }

    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

    private byte[] bytes = new byte[1_024];
    private int size;

    /** The name of a field, ready to be written often: quoted, with its colon, and the comma before it. */
    static byte[] name(String name) {
        return (",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    JsonBytes begin(char bracket) {
        separate();
        return raw(bracket);
    }

    JsonBytes end(char bracket) {
        return raw(bracket);
    }

    /** A name that is written often, made by {@link #name}; its value has to follow. */
    JsonBytes field(byte[] name) {
        ensure(name.length);
        // What is first in an object has no comma before it.
        int from = bytes[size - 1] == '{' ? 1 : 0;
        int length = name.length - from;
        System.arraycopy(name, from, bytes, size, length);
        size += length;
        return this;
    }

    JsonBytes field(byte[] name, String text) {
        return text == null ? this : field(name).quoted(text);
    }

    JsonBytes field(byte[] name, long number) {
        return field(name).plain(number);
    }

    /** A day as {@code 2023-06-30}. */
    JsonBytes field(byte[] name, LocalDate day) {
        if (day == null) {
            return this;
        }
        field(name);
        if (!hasFourDigits(day.getYear())) {
            return text(day.toString());
        }
        return raw('"').day(day).raw('"');
    }

    /** A time in UTC, as {@link Instant#toString}, which takes ten times as long, writes it. */
    JsonBytes field(byte[] name, Instant time) {
        if (time == null) {
            return this;
        }
        field(name);
        if (time.getNano() != 0) {
            return text(time.toString());
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        if (!hasFourDigits(utc.getYear())) {
            return text(time.toString());
        }
        return raw('"').day(utc.toLocalDate())
                .raw('T')
                .digits(utc.getHour(), 2)
                .raw(':')
                .digits(utc.getMinute(), 2)
                .raw(':')
                .digits(utc.getSecond(), 2)
                .raw('Z')
                .raw('"');
    }

    /** The name of an entry whose names are not known beforehand. */
    JsonBytes entry(String name) {
        return text(name).raw(':');
    }

    JsonBytes text(String text) {
        separate();
        return quoted(text);
    }

    private JsonBytes quoted(String text) {
        int length = text.length();
        ensure(length + 2);
        byte[] target = bytes;
        int place = size;
        target[place++] = '"';
        for (int i = 0; i < length; i++) {
            char next = text.charAt(i);
            if (next > '~' || IS_ESCAPED[next]) {
                return escaped(text);
            }
            target[place++] = (byte) next;
        }
        target[place++] = '"';
        size = place;
        return this;
    }

    JsonBytes number(long number) {
        separate();
        return plain(number);
    }

    private JsonBytes plain(long number) {
        if (number != (int) number || number == Integer.MIN_VALUE) {
            return ascii(Long.toString(number));
        }
        ensure(MOST_DIGITS + 1);
        int rest = (int) number;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        int length = 1;
        while (length < MOST_DIGITS && rest >= POWERS[length]) {
            length++;
        }
        return digits(rest, length);
    }

    JsonBytes bool(boolean value) {
        separate();
        return ascii(value ? "true" : "false");
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** What follows a value is parted from it by a comma; what follows a bracket or a name is not. */
    private void separate() {
        if (size > 0 && bytes[size - 1] != '{' && bytes[size - 1] != '[' && bytes[size - 1] != ':') {
            raw(',');
        }
    }

    private static boolean hasFourDigits(int year) {
        return year >= 0 && year <= LAST_YEAR_OF_FOUR_DIGITS;
    }

    /** Escapes, and characters beyond ASCII, are rare: those are left to Jackson, so that they are as elsewhere. */
    private JsonBytes escaped(String text) {
        ByteArrayOutputStream quoted = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(quoted)) {
            json.writeString(text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into an array of bytes", e);
        }
        byte[] added = quoted.toByteArray();
        ensure(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
        return this;
    }

    private JsonBytes day(LocalDate day) {
        return digits(day.getYear(), 4)
                .raw('-')
                .digits(day.getMonthValue(), 2)
                .raw('-')
                .digits(day.getDayOfMonth(), 2);
    }

    private JsonBytes digits(int number, int length) {
        ensure(length);
        byte[] target = bytes;
        int rest = number;
        for (int i = size + length - 1; i >= size; i--) {
            int tenth = rest / 10;
            target[i] = (byte) ('0' + rest - tenth * 10);
            rest = tenth;
        }
        size += length;
        return this;
    }

    private JsonBytes ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            raw(text.charAt(i));
        }
        return this;
    }

    private JsonBytes raw(char next) {
        ensure(1);
        bytes[size++] = (byte) next;
        return this;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
