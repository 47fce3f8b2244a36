package io.dossierstreams.operations;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Holds resources to the types that the project Kubernetes generates from its OpenAPI document. They are found by name:
 * their annotations need libraries of the whole client to compile against.
 */
final class KubernetesSchema {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    /** What is known here, so that a kind in a wrong group is none. */
    private static final Map<String, String> TYPES = Map.of(
            "v1 ConfigMap", "V1ConfigMap",
            "v1 Service", "V1Service",
            "apps/v1 StatefulSet", "V1StatefulSet",
            "policy/v1 PodDisruptionBudget", "V1PodDisruptionBudget",
            "networking.k8s.io/v1 NetworkPolicy", "V1NetworkPolicy");

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(OffsetDateTime.class, new Times())
            .create();

    private KubernetesSchema() {}

    /** What is wrong with a resource: a missing, unknown or misplaced field, or a value of a wrong type; or nothing. */
    static Optional<String> problem(Manifest manifest) {
        String type =
                manifest.at("/apiVersion").asText() + " " + manifest.at("/kind").asText();
        if (!TYPES.containsKey(type)) {
            return Optional.of("there is no type " + type);
        }
        JsonElement given = JsonParser.parseString(manifest.json().toString());
        try {
            Class<?> model = Class.forName(MODELS + TYPES.get(type));
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, given);
            // That does not look into maps nor at numbers. What is not understood gets lost on the way.
            JsonElement understood = filled(GSON.toJsonTree(GSON.fromJson(given, model)));
            return understood.equals(filled(given))
                    ? Optional.empty()
                    : Optional.of("was " + given + ", is understood as " + understood);
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause().getMessage());
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without empty lists and objects: types make them of what is not given. */
    private static JsonElement filled(JsonElement element) {
        if (element.isJsonArray()) {
            JsonArray array = new JsonArray();
            element.getAsJsonArray().forEach(item -> array.add(filled(item)));
            return array;
        }
        if (!element.isJsonObject()) {
            return element;
        }
        JsonObject object = new JsonObject();
        element.getAsJsonObject().entrySet().forEach(field -> {
            JsonElement value = filled(field.getValue());
            boolean isEmpty = value.isJsonArray() && value.getAsJsonArray().isEmpty()
                    || value.isJsonObject() && value.getAsJsonObject().isEmpty();
            if (!isEmpty) {
                object.add(field.getKey(), value);
            }
        });
        return object;
    }

    /** No resource here has a time; the types do. */
    private static final class Times extends TypeAdapter<OffsetDateTime> {
        @Override
        public void write(JsonWriter writer, OffsetDateTime time) throws IOException {
            writer.value(time == null ? null : time.toString());
        }

        @Override
        public OffsetDateTime read(JsonReader reader) throws IOException {
            return OffsetDateTime.parse(reader.nextString());
        }
    }
}
