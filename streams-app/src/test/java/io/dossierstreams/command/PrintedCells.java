package io.dossierstreams.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The cells of a printed report as texts, by scope and column; CSV and JSON come to the same. */
final class PrintedCells {
    /** Said of the row or of the table, not figures. */
    private static final List<String> NO_FIGURES = List.of(
            "scope",
            "code",
            "level",
            "parent",
            "unit",
            "notes",
            "period",
            "as_of",
            "tick",
            "corrections",
            "late_events",
            "restated_at",
            "indicator",
            "version",
            "indicator_name");

    private PrintedCells() {}

    static List<CSVRecord> lines(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    static Map<String, Map<String, String>> ofCsv(List<CSVRecord> lines) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (CSVRecord line : lines) {
            Map<String, String> cells = new TreeMap<>(line.toMap());
            String key = line.get("scope")
                    + (line.isMapped("indicator") ? " " + line.get("indicator") + ".v" + line.get("version") : "");
            cells.keySet().removeAll(NO_FIGURES);
            rows.put(key, cells);
        }
        return rows;
    }

    static Map<String, Map<String, String>> ofJson(String json) throws IOException {
        JsonNode report = new ObjectMapper().readTree(json);
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (JsonNode row : report.get("rows")) {
            JsonNode cells = row.get("cells");
            Map<String, String> texts = new TreeMap<>();
            for (JsonNode column : report.get("columns")) {
                put(texts, column, cells.get(column.get("id").asText()));
            }
            texts.keySet().removeAll(NO_FIGURES);
            String key = row.get("scope").asText()
                    + (cells.has("indicator")
                            ? " " + cells.get("indicator").asText() + ".v"
                                    + cells.get("version").asText()
                            : "");
            rows.put(key, texts);
        }
        return rows;
    }

    private static void put(Map<String, String> texts, JsonNode column, JsonNode cell) {
        String id = column.get("id").asText();
        String kind = column.get("kind").asText();
        texts.put(id, text(cell.isObject() ? cell.get("percent") : cell));
        if (kind.equals("RATE") || kind.equals("RATIO")) {
            String part = id.replace("_pct", "");
            texts.put(part + "_numerator", text(cell.path("numerator")));
            texts.put(part + "_denominator", text(cell.path("denominator")));
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
