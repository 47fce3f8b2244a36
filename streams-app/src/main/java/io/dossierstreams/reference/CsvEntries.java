package io.dossierstreams.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table: the first row has the names of the fields, each further row is an entry, an empty cell is an absent field. */
final class CsvEntries {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final List<FileProblem> problems;
    private final List<RawEntry> entries = new ArrayList<>();
    private List<String> header;

    private CsvEntries(List<FileProblem> problems) {
        this.problems = problems;
    }

    /**
     * Reads the rows.
     *
     * @param problems takes the mistakes
     */
    static List<RawEntry> read(String text, List<FileProblem> problems) {
        CsvEntries rows = new CsvEntries(problems);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            rows.readAll(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
        return rows.entries;
    }

    private void readAll(CSVParser parser) {
        int line = 1;
        try {
            for (CSVRecord row : parser) {
                row(line, row);
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            problems.add(new FileProblem(line, "is not CSV: " + e.getCause().getMessage()));
        }
        if (header == null) {
            problems.add(new FileProblem(0, "expected a first row with the names of the fields"));
        }
    }

    private void row(int line, CSVRecord row) {
        List<String> cells = row.stream().map(String::strip).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (header == null) {
            header(line, cells);
        } else if (cells.size() != header.size()) {
            problems.add(new FileProblem(
                    line, "expected " + header.size() + " cells as in the first row, found " + cells.size()));
        } else {
            entries.add(new RawEntry(line, fields(cells), Map.of()));
        }
    }

    private void header(int line, List<String> names) {
        header = names;
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty() || !seen.add(name)) {
                problems.add(new FileProblem(
                        line, name.isEmpty() ? "a column has no name" : name + ": is the name of two columns"));
            }
        }
    }

    private ObjectNode fields(List<String> cells) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String path = header.get(i);
            if (cells.get(i).isEmpty()) {
                continue;
            }
            int dot = path.indexOf('.');
            ObjectNode parent = dot < 0 ? fields : fields.withObjectProperty(path.substring(0, dot));
            String field = path.substring(dot + 1);
            parent.set(field, FieldText.cell(field, cells.get(i)));
        }
        return fields;
    }
}
