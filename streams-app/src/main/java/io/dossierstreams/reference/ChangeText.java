package io.dossierstreams.reference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dossierstreams.reference.ReferenceChanges.Changed;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.ReferenceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Changes as lines for people: {@code +} added, {@code ~} changed with one line per field, {@code -} removed. */
public final class ChangeText<T extends Record> {
    private static final JsonMapper JSON = new JsonMapper();

    private final ReferenceKind<T> kind;

    public ChangeText(ReferenceKind<T> kind) {
        this.kind = kind;
    }

    /** The lines, and at the end one with the numbers. */
    public List<String> lines(ReferenceChanges<T> changes) {
        List<String> lines = new ArrayList<>();
        changes.added().forEach(entry -> lines.add("+ " + kind.id().apply(entry) + " " + tree(entry)));
        for (Changed<T> change : changes.changed()) {
            lines.add("~ " + kind.id().apply(change.after()));
            lines.addAll(fields(change));
        }
        changes.removed().forEach(id -> lines.add("- " + id));
        lines.add(changes.added().size() + " added, " + changes.changed().size() + " changed, "
                + changes.removed().size() + " removed, " + changes.unchanged() + " unchanged");
        return List.copyOf(lines);
    }

    private List<String> fields(Changed<T> change) {
        JsonNode after = tree(change.after());
        if (change.before().isEmpty()) {
            return List.of("    was not valid, now " + after);
        }
        JsonNode before = tree(change.before().get());
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            if (!before.path(name).equals(after.path(name))) {
                lines.add("    " + name + ": " + text(before.path(name)) + " -> " + text(after.path(name)));
            }
        }
        return lines;
    }

    private static String text(JsonNode value) {
        return value instanceof MissingNode ? "none" : value.toString();
    }

    private JsonNode tree(T entry) {
        MessageCodec<T> codec = kind.codec();
        try {
            return JSON.readTree(codec.encode(entry));
        } catch (JacksonException e) {
            throw new IllegalStateException("what the codec writes is JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading an array of bytes", e);
        }
    }
}
