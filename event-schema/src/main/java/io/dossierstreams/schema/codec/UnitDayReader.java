package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dossierstreams.schema.figure.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads of a unit-day only what sums need, token by token: {@link MessageCodec#UNIT_DAY} checks every field of a record,
 * which takes five times as long, and a reader of figures has a million of them. Not for use by several threads.
 */
public final class UnitDayReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private String nowText = "";
    private Instant now;

    /** Takes the counters of a unit-day. */
    @FunctionalInterface
    public interface Visitor {
        /** A measure that is not zero. One that is not known here comes from a newer version, and is left out. */
        void measure(Measure measure, long value);
    }

    /**
     * Visits the measures, and returns the "now" of the tick that changed them last; empty where it was not kept.
     *
     * @param bytes JSON in UTF-8
     * @throws InvalidMessageException if they are no JSON object with numbers as measures
     */
    public Optional<Instant> read(byte[] bytes, Visitor visitor) {
        Instant found = null;
        try (JsonParser json = FACTORY.createParser(bytes)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("measures")) {
                    require(value == JsonToken.START_OBJECT);
                    measures(json, visitor);
                } else if (field.equals("now")) {
                    found = instant(json.getText());
                } else {
                    json.skipChildren();
                }
            }
            require(json.currentToken() == JsonToken.END_OBJECT);
        } catch (JacksonException | DateTimeException e) {
            throw new InvalidMessageException(List.of("value: is no unit-day"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array of bytes", e);
        }
        return Optional.ofNullable(found);
    }

    private static void measures(JsonParser json, Visitor visitor) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Optional<Measure> measure = Measure.of(json.currentName());
            require(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
            if (measure.isPresent()) {
                visitor.measure(measure.get(), json.getLongValue());
            }
        }
        require(json.currentToken() == JsonToken.END_OBJECT);
    }

    /** All records of a tick have the same time. */
    private Instant instant(String text) {
        if (!text.equals(nowText)) {
            now = Instant.parse(text);
            nowText = text;
        }
        return now;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new InvalidMessageException(List.of("value: is no unit-day"));
        }
    }
}
