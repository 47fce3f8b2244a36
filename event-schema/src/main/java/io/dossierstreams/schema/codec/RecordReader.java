package io.dossierstreams.schema.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.dossierstreams.schema.text.Quoted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a record of a JSON tree and collects every problem on the way. Jackson's own binding stops at the first, and
 * whoever loads a file of targets would learn of one mistake at a time.
 */
final class RecordReader {
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private final boolean strict;
    private final Set<String> optional;
    private final List<String> problems = new ArrayList<>();

    /**
     * For one message.
     *
     * @param strict whether a field that the record does not have is a problem
     * @param optional paths of the fields that may be absent
     */
    RecordReader(boolean strict, Set<String> optional) {
        this.strict = strict;
        this.optional = optional;
    }

    /** What was wrong, in the order of the record's fields. */
    List<String> problems() {
        return problems;
    }

    /** The record; null if there was a problem. */
    Object read(JsonNode root, Class<? extends Record> type) {
        return record("", root, type);
    }

    private Object value(String path, JsonNode node, Type type) {
        if (type instanceof ParameterizedType container) {
            Type[] arguments = container.getActualTypeArguments();
            return container.getRawType() == List.class
                    ? list(path, node, arguments[0])
                    : map(path, node, arguments[1]);
        }
        Class<?> single = (Class<?>) type;
        if (single.isRecord() && !Scalars.isScalar(single)) {
            return record(path, node, single);
        }
        try {
            return Scalars.read(node, single);
        } catch (IllegalArgumentException e) {
            return problem(path, e.getMessage());
        }
    }

    private Object record(String path, JsonNode node, Class<?> type) {
        if (!node.isObject()) {
            return problem(path, "expected an object, was " + Scalars.describe(node));
        }
        int before = problems.size();
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(path, node, components[i]);
        }
        if (strict) {
            List<String> names =
                    Arrays.stream(components).map(RecordComponent::getName).toList();
            node.fieldNames().forEachRemaining(name -> {
                if (!names.contains(name)) {
                    problem(path, "has no field " + Quoted.of(name) + ", only " + String.join(", ", names));
                }
            });
        }
        return problems.size() > before ? null : construct(path, type, components, arguments);
    }

    private Object component(String path, JsonNode node, RecordComponent component) {
        String inner = path.isEmpty() ? component.getName() : path + "." + component.getName();
        JsonNode field = node.get(component.getName());
        if (field != null && !field.isNull()) {
            return value(inner, field, component.getGenericType());
        }
        if (!optional.contains(INDEX.matcher(inner).replaceAll(""))) {
            return problem(inner, "is missing");
        }
        return component.getType().isPrimitive() ? Scalars.zero(component.getType()) : null;
    }

    private Object list(String path, JsonNode node, Type element) {
        if (!node.isArray()) {
            return problem(path, "expected an array, was " + Scalars.describe(node));
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            values.add(value(path + "[" + i + "]", node.get(i), element));
        }
        return values.stream().anyMatch(Objects::isNull) ? null : List.copyOf(values);
    }

    private Object map(String path, JsonNode node, Type type) {
        if (!node.isObject()) {
            return problem(path, "expected an object, was " + Scalars.describe(node));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties()
                .forEach(field ->
                        values.put(field.getKey(), value(path + "." + field.getKey(), field.getValue(), type)));
        return Collections.unmodifiableMap(values);
    }

    private Object construct(String path, Class<?> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            // The records say in their own words what they do not take.
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return problem(path, refused.getMessage());
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made", e);
        }
    }

    private Object problem(String path, String text) {
        problems.add(path.isEmpty() ? text : path + ": " + text);
        return null;
    }
}
