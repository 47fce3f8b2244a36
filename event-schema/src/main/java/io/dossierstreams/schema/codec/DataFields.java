package io.dossierstreams.schema.codec;

import static io.dossierstreams.schema.codec.RejectionCause.IMPOSSIBLE_AMOUNT;
import static io.dossierstreams.schema.codec.RejectionCause.INVALID_VALUE;
import static io.dossierstreams.schema.codec.RejectionCause.MISSING_FIELD;
import static io.dossierstreams.schema.codec.RejectionCause.WRONG_TYPE;

import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import io.dossierstreams.schema.reference.Codes;
import io.dossierstreams.schema.reference.Ids;
import io.dossierstreams.schema.text.Quoted;
import io.dossierstreams.schema.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The fields of an event's data, each with its rule. Nothing is coerced: a number is no text, {@code "true"} is no
 * boolean, {@code 1.0} is no whole number.
 */
final class DataFields {
    static final int MAX_COPIES = 1_000_000;
    static final long MAX_AMOUNT_VND = 10_000_000_000_000L;

    private static final int MAX_NUMBER_LENGTH = 64;

    private final JsonFields fields;
    private final TimeRules times;

    DataFields(JsonFields fields, TimeRules times) {
        this.fields = fields;
        this.times = times;
    }

    /** A code of the publisher's own, such as a procedure or a sub-id. */
    String code(Field field) throws Refusal {
        String text = string(field, required(field));
        String fault = Codes.fault(text);
        if (fault != null) {
            throw new Refusal(INVALID_VALUE, path(field) + fault);
        }
        return text;
    }

    String unit(Field field) throws Refusal {
        return unit(field, required(field));
    }

    /** A unit's id, or null. */
    String optionalUnit(Field field) throws Refusal {
        Value value = fields.get(field);
        return value == null ? null : unit(field, value);
    }

    private String unit(Field field, Value value) throws Refusal {
        String text = string(field, value);
        if (!Ids.isValid(text)) {
            throw new Refusal(
                    INVALID_VALUE,
                    path(field) + "expected 1 to 64 letters, digits, '.', '_' or '-', was " + Quoted.of(text));
        }
        return text;
    }

    /** Free text, or null. */
    String optionalText(Field field) throws Refusal {
        Value value = fields.get(field);
        String text = value == null ? null : string(field, value);
        if (text != null && Texts.hasHalfPair(text)) {
            throw new Refusal(INVALID_VALUE, path(field) + "expected whole characters, was " + Quoted.of(text));
        }
        return text;
    }

    <E extends Enum<E>> E choice(Field field, Choice<E> choice) throws Refusal {
        return choice(field, choice, required(field));
    }

    <E extends Enum<E>> E choice(Field field, Choice<E> choice, E otherwise) throws Refusal {
        Value value = fields.get(field);
        return value == null ? otherwise : choice(field, choice, value);
    }

    private <E extends Enum<E>> E choice(Field field, Choice<E> choice, Value value) throws Refusal {
        String text = string(field, value);
        E constant = choice.of(text);
        if (constant == null) {
            throw new Refusal(
                    INVALID_VALUE, path(field) + "expected one of " + choice.names() + ", was " + Quoted.of(text));
        }
        return constant;
    }

    boolean flag(Field field) throws Refusal {
        return flag(field, required(field));
    }

    /** A boolean, false where it is absent. */
    boolean optionalFlag(Field field) throws Refusal {
        Value value = fields.get(field);
        return value != null && flag(field, value);
    }

    private static boolean flag(Field field, Value value) throws Refusal {
        return "true".equals(expect(field, value, Kind.BOOLEAN).text());
    }

    /** A number of copies, 0 where it is absent. */
    int optionalCopies(Field field) throws Refusal {
        Value value = fields.get(field);
        if (value == null) {
            return 0;
        }
        long copies = WholeNumber.parse(expect(field, value, Kind.INTEGER).text());
        if (copies < 0 || copies > MAX_COPIES) {
            throw new Refusal(
                    INVALID_VALUE, path(field) + "expected 0 to " + MAX_COPIES + ", was " + Quoted.of(value.text()));
        }
        return (int) copies;
    }

    /** An amount in whole đồng. */
    long amount(Field field) throws Refusal {
        Value value = required(field);
        boolean fraction = value.kind() == Kind.DECIMAL && hasFraction(value.text());
        long amount = fraction
                ? -1
                : WholeNumber.parse(expect(field, value, Kind.INTEGER).text());
        if (amount < 0 || amount > MAX_AMOUNT_VND) {
            throw new Refusal(
                    IMPOSSIBLE_AMOUNT,
                    path(field) + "expected a whole number from 0 to " + MAX_AMOUNT_VND + ", was "
                            + Quoted.of(value.text()));
        }
        return amount;
    }

    /** Of a number that is written with a fraction or an exponent. The length is bounded, as long ones cost quadratic time. */
    private static boolean hasFraction(String text) {
        try {
            return text.length() > MAX_NUMBER_LENGTH
                    || new BigDecimal(text).stripTrailingZeros().scale() > 0;
        } catch (NumberFormatException exponentOutOfRange) {
            return true;
        }
    }

    Instant dueTime(Field field) throws Refusal {
        return times.due(field, string(field, required(field)));
    }

    /** A time that is not a fact of the past, or null. */
    Instant optionalTime(Field field) throws Refusal {
        Value value = fields.get(field);
        return value == null ? null : times.due(field, string(field, value));
    }

    private Value required(Field field) throws Refusal {
        Value value = fields.get(field);
        if (value == null) {
            throw new Refusal(MISSING_FIELD, path(field) + "is missing");
        }
        return value;
    }

    private static String string(Field field, Value value) throws Refusal {
        return expect(field, value, Kind.STRING).text();
    }

    private static Value expect(Field field, Value value, Kind kind) throws Refusal {
        if (value.kind() != kind) {
            throw new Refusal(
                    WRONG_TYPE,
                    path(field) + "expected " + kind.words() + ", was "
                            + value.kind().words());
        }
        return value;
    }

    private static String path(Field field) {
        return field.path() + ": ";
    }
}
