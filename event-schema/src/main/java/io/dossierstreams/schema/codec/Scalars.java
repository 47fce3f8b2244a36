package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.WorkHours;
import io.dossierstreams.schema.text.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the single values of messages. Nothing is coerced, and no number with a fraction is taken. */
final class Scalars {
    // LocalDate.parse and the pattern uuuu take years of five digits with a sign.
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Scalars() {}

    /** Whether a record is one value in messages. */
    static boolean isScalar(Class<?> type) {
        return type == Ratio.class || type == WorkHours.class;
    }

    /** What a primitive field has where it may be absent. */
    static Object zero(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : Boolean.FALSE;
    }

    /** The value, or throws {@link IllegalArgumentException} with the end of a message. */
    static Object read(JsonNode node, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            require(node.isBoolean(), "a boolean", node);
            return node.booleanValue();
        }
        if (type == int.class || type == Integer.class) {
            require(node.isIntegralNumber() && node.canConvertToInt(), "an integer of 32 bits", node);
            return node.intValue();
        }
        if (type == long.class || type == Long.class) {
            require(node.isIntegralNumber() && node.canConvertToLong(), "an integer of 64 bits", node);
            return node.longValue();
        }
        require(node.isTextual(), "a string", node);
        String text = node.textValue();
        if (type == String.class) {
            return text;
        }
        if (type == Ratio.class) {
            return ratio(text);
        }
        if (type == WorkHours.class) {
            return hours(text);
        }
        if (type == LocalDate.class) {
            return day(text);
        }
        return type == Instant.class ? time(text) : choice(text, type);
    }

    private static Ratio ratio(String text) {
        try {
            return Ratio.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected a rate such as 70%, 0.7 or 7/10, was " + Quoted.of(text), e);
        }
    }

    private static WorkHours hours(String text) {
        try {
            return WorkHours.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected hours such as 07:30-11:30, was " + Quoted.of(text), e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a day such as 2023-06-30, was " + Quoted.of(text), e);
        }
    }

    private static Instant time(String text) {
        long millis = Rfc3339.parseMillis(text);
        if (millis == Rfc3339.MALFORMED) {
            throw new IllegalArgumentException("expected a time such as 2023-06-30T01:15:00Z, was " + Quoted.of(text));
        }
        return Instant.ofEpochMilli(millis);
    }

    private static Object choice(String text, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "))
                        + ", was " + Quoted.of(text)));
    }

    private static void require(boolean fits, String expected, JsonNode node) {
        if (!fits) {
            throw new IllegalArgumentException("expected " + expected + ", was " + describe(node));
        }
    }

    /** What a value is, for the end of a message. */
    static String describe(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> Quoted.of(node.textValue());
            case NULL -> "null";
            default -> Quoted.of(node.toString());
        };
    }
}
