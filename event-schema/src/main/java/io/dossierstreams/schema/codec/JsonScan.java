package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.dossierstreams.schema.codec.JsonFields.Kind;
import io.dossierstreams.schema.codec.JsonFields.Value;
import io.dossierstreams.schema.text.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads the fields of a JSON object token by token, and checks all the rest of the bytes: well-formed to the end, no
 * name twice in any object, not too deep.
 */
final class JsonScan {
    private final JsonFactory factory;
    private final int maxDepth;

    JsonScan(Limits limits) {
        maxDepth = limits.maxDepth();
        // Jackson's own limits must not cut in before ours do. Names are neither interned nor guarded by the check on
        // colliding hashes: the table of names is shared, so the outcome would depend on what was read before.
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth + 1)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .build();
    }

    /**
     * Reads a document.
     *
     * @param what the name of the document in messages
     * @param bytes holds it
     * @param start its first byte
     * @param end the byte after its last
     * @param wanted the fields to keep
     */
    JsonFields read(String what, byte[] bytes, int start, int end, FieldNames wanted) throws Refusal {
        // A byte order mark or a zero byte would make Jackson guess at other encodings.
        for (int i = start; i < Math.min(end, start + 4); i++) {
            if (bytes[i] == 0 || bytes[start] < 0) {
                throw notJson(what + ": not valid JSON near byte " + (i - start));
            }
        }
        try (JsonParser parser = factory.createParser(bytes, start, end - start)) {
            return document(what, parser, wanted);
        } catch (JacksonException e) {
            long at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            throw notJson(what + ": not valid JSON near byte " + at);
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array of bytes", e);
        }
    }

    private JsonFields document(String what, JsonParser parser, FieldNames wanted) throws IOException, Refusal {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw notJson(what + ": is empty");
        }
        JsonFields.Builder fields = new JsonFields.Builder();
        if (first == JsonToken.START_OBJECT) {
            Set<String> names = new HashSet<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                once(what, names, name);
                parser.nextToken();
                Field field = wanted.find(name);
                Value value = value(what, parser, field != null, 1);
                if (field != null) {
                    fields.put(field, value);
                }
            }
        }
        Kind root = first == JsonToken.START_OBJECT
                ? Kind.OBJECT
                : value(what, parser, false, 0).kind();
        if (parser.nextToken() != null) {
            throw notJson(what + ": something follows the JSON value");
        }
        return root == Kind.OBJECT ? fields.build() : new JsonFields(root);
    }

    private Value value(String what, JsonParser parser, boolean keep, int depth) throws IOException, Refusal {
        return switch (parser.currentToken()) {
            case START_OBJECT -> nested(what, parser, Kind.OBJECT, depth);
            case START_ARRAY -> nested(what, parser, Kind.ARRAY, depth);
            case VALUE_STRING -> Value.of(Kind.STRING, text(parser, keep));
            case VALUE_NUMBER_INT -> Value.of(Kind.INTEGER, text(parser, keep));
            case VALUE_NUMBER_FLOAT -> Value.of(Kind.DECIMAL, text(parser, keep));
            case VALUE_TRUE, VALUE_FALSE -> Value.of(Kind.BOOLEAN, text(parser, keep));
            default -> Value.NULL;
        };
    }

    private static String text(JsonParser parser, boolean keep) throws IOException {
        return keep ? parser.getText() : "";
    }

    private Value nested(String what, JsonParser parser, Kind kind, int depth) throws IOException, Refusal {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        Deque<Set<String>> open = new ArrayDeque<>();
        do {
            switch (parser.currentToken()) {
                case START_OBJECT, START_ARRAY -> {
                    open.push(new HashSet<>());
                    if (depth + open.size() > maxDepth) {
                        throw notJson(what + ": nested deeper than " + maxDepth);
                    }
                }
                case END_OBJECT, END_ARRAY -> open.pop();
                case FIELD_NAME -> once(what, open.peek(), parser.currentName());
                default -> {}
            }
        } while (!open.isEmpty() && parser.nextToken() != null);
        return new Value(kind, "", start, (int) parser.currentLocation().getByteOffset());
    }

    private static void once(String what, Set<String> names, String name) throws Refusal {
        if (!names.add(name)) {
            throw notJson(what + ": the name " + Quoted.of(name) + " is given twice");
        }
    }

    private static Refusal notJson(String detail) {
        return new Refusal(RejectionCause.NOT_JSON, detail);
    }
}
