package io.dossierstreams.reference;

import io.dossierstreams.schema.codec.InvalidMessageException;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.topic.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file of reference data says.
 *
 * @param entries those that are right in themselves, in the order of the file
 * @param raw all entries, the wrong ones included
 * @param problems mistakes in single entries, and ids that occur twice
 */
public record ReferenceFile<T extends Record>(List<Entry<T>> entries, List<RawEntry> raw, List<FileProblem> problems) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads a file, CSV or YAML by its extension.
     *
     * @throws IOException if it cannot be read
     * @throws FileProblemsException if it is neither
     */
    public static <T extends Record> ReferenceFile<T> read(Path file, ReferenceKind<T> kind) throws IOException {
        boolean yaml = isYaml(file.toString());
        return read(yaml, Files.readAllBytes(file), kind);
    }

    /**
     * Reads the content of a file.
     *
     * @param fileName tells the form by its extension
     * @throws FileProblemsException if it is neither CSV nor YAML
     */
    static <T extends Record> ReferenceFile<T> read(String fileName, byte[] content, ReferenceKind<T> kind) {
        return read(isYaml(fileName), content, kind);
    }

    private static <T extends Record> ReferenceFile<T> read(boolean yaml, byte[] content, ReferenceKind<T> kind) {
        String text = text(content);
        List<FileProblem> problems = new ArrayList<>();
        return decode(yaml ? YamlEntries.read(text, problems) : table(text, kind, problems), kind, problems);
    }

    private static List<RawEntry> table(String text, ReferenceKind<?> kind, List<FileProblem> problems) {
        List<RawEntry> rows = CsvEntries.read(text, problems);
        return kind.topic() == Topic.CALENDARS ? CalendarRows.together(rows, problems) : rows;
    }

    private static boolean isYaml(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        if (!yaml && !name.endsWith(".csv")) {
            throw new FileProblemsException(
                    List.of(new FileProblem(0, "expected a file that ends in .csv, .yaml or .yml")));
        }
        return yaml;
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Spreadsheets begin their files with one.
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileProblemsException(List.of(new FileProblem(0, "is not UTF-8; save it as UTF-8")));
        }
    }

    private static <T extends Record> ReferenceFile<T> decode(
            List<RawEntry> raw, ReferenceKind<T> kind, List<FileProblem> problems) {
        List<Entry<T>> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RawEntry entry : raw) {
            String id = entry.text("id").map(found -> key(found, entry, kind)).orElse("");
            Integer earlier = id.isEmpty() ? null : lines.putIfAbsent(id, entry.line());
            if (earlier != null) {
                problems.add(new FileProblem(entry.line(), "id: " + id + " is also in line " + earlier));
            }
            try {
                T value = kind.codec().decode(entry.fields().toString().getBytes(StandardCharsets.UTF_8));
                entries.add(new Entry<>(entry.line(), kind.id().apply(value), value));
            } catch (InvalidMessageException e) {
                e.problems().forEach(problem -> problems.add(entry.problem(problem)));
            }
        }
        return new ReferenceFile<>(List.copyOf(entries), List.copyOf(raw), List.copyOf(problems));
    }

    /** What no two entries may share. An entry of definitions is one version, so that an id may be there again. */
    private static String key(String id, RawEntry entry, ReferenceKind<?> kind) {
        return kind.topic() == Topic.DEFINITIONS
                ? id + ".v" + entry.fields().path("version").asText()
                : id;
    }

    /** Ids of all entries, the wrong ones included, so that a mistake is not reported at all its neighbours too. */
    Set<String> ids() {
        return raw.stream().flatMap(entry -> entry.text("id").stream()).collect(Collectors.toSet());
    }

    /**
     * Refuses mistakes.
     *
     * @param more found beside those of the single entries
     * @throws FileProblemsException if there is any
     */
    void requireNone(List<FileProblem> more) {
        // The entries themselves stop at the first day that is wrong; the rules find each, and so some of them again.
        List<FileProblem> all =
                Stream.concat(problems.stream(), more.stream()).distinct().toList();
        if (!all.isEmpty()) {
            throw new FileProblemsException(all);
        }
    }
}
